import { useEffect, useRef } from "react";
import type { Drawing } from "../strokes/drawing.ts";
import { followPointer } from "./followPointer.ts";
import { InkPainter } from "./inkPainter.ts";

/** The sheet of paper: takes the pen's strokes and shows their ink. */
export function Sheet({ drawing }: { readonly drawing: Drawing }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const painter = new InkPainter(canvas.current, drawing);
    const unfollow = followPointer(canvas.current, drawing);
    return () => {
      unfollow();
      painter.dispose();
    };
  }, [drawing]);
  return (
    <div className="sheet">
      <canvas ref={canvas} data-testid="drawing" role="img" aria-label="Sheet to draw a digit on" />
    </div>
  );
}
