import { Suspense, useLayoutEffect, useRef, useState } from "react";
import { digitsOn } from "../../reading/prediction.ts";
import { followKeys, KEY_PEN_AT_REST } from "../../strokes/followKeys.ts";
import { followPointer } from "../../strokes/followPointer.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../shell/language.ts";
import { lazyExtra } from "../shell/lazyPart.tsx";
import type { PageProps } from "../shell/pageProps.ts";
import { useReading } from "./answer/useReading.ts";
import { InkPainter } from "./inkPainter.ts";
import "./sheet.css";

const Brackets = lazyExtra(() => import("../number/Brackets.tsx"));

type SheetProps = Pick<PageProps, "drawing" | "tool" | "recogniser" | "loader">;

/** The sheet of paper. Turns pointer and keyboard input into strokes and shows them as ink. */
export function Sheet({ drawing, tool, recogniser, loader }: SheetProps) {
  const words = useWords(pageWords);
  const hasBrackets = useReading(recogniser, ({ shown }) => digitsOn(shown).length > 0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pen, setPen] = useState(KEY_PEN_AT_REST);
  const [isMoved, setIsMoved] = useState(false);
  // A layout effect, so that existing ink is painted in the first frame.
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const painter = new InkPainter(canvas.current, drawing);
    const unfollow = followPointer(canvas.current, drawing, tool);
    const unfollowKeys = followKeys(canvas.current, drawing, tool, (moved) => {
      setPen(moved);
      setIsMoved(true);
    });
    return () => {
      unfollow();
      unfollowKeys();
      painter.dispose();
    };
  }, [drawing, tool]);
  const percent = (share: number) => Math.round(100 * share);
  return (
    <div className="sheet">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the canvas handles the keys that its description lists */}
      <canvas
        ref={canvas}
        data-testid="drawing"
        role="application"
        tabIndex={0}
        aria-label={words.sheet}
        aria-describedby="sheet-help"
      />
      <p id="sheet-help" className="visually-hidden">
        {words.sheetHelp}
      </p>
      <span
        className="key-pen"
        data-testid="key-pen"
        data-down={pen.isDown}
        style={{ left: `${percent(pen.at.x)}%`, top: `${percent(pen.at.y)}%` }}
      />
      {hasBrackets && (
        <Suspense>
          <Brackets drawing={drawing} tool={tool} recogniser={recogniser} loader={loader} />
        </Suspense>
      )}
      <p className="visually-hidden" aria-live="polite">
        {isMoved &&
          `${words.penAt(percent(pen.at.x), percent(pen.at.y))}, ${pen.isDown ? words.penDown : words.penUp}`}
      </p>
    </div>
  );
}
