import { useRef } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import { writeStrokes } from "../../strokes/writeStrokes.ts";
import { insideWords } from "../../words/inside.ts";
import { PEN_DIGITS } from "../about/penDigits.ts";
import { useWords } from "../shell/language.ts";
import { useMedia } from "../shell/useMedia.ts";

/** The order in which the digits are written. Consecutive digits look very different. */
const ORDER = "6385294710";

interface WriteOneProps {
  readonly drawing: Drawing;
  readonly isEmpty: boolean;
}

/** A button that writes a different digit on each click. */
export function WriteOne({ drawing, isEmpty }: WriteOneProps) {
  const words = useWords(insideWords);
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const written = useRef(0);
  const writeNext = () => {
    const label = ORDER[written.current++ % ORDER.length];
    const digit = PEN_DIGITS.find((one) => one.label === label);
    if (digit === undefined) return;
    if (isStill) drawing.replace({ strokes: digit.strokes, picture: null });
    else writeStrokes(drawing, digit.strokes, (callback) => requestAnimationFrame(callback));
  };
  return (
    <button type="button" data-testid="write-one" onClick={writeNext}>
      {isEmpty ? words.writeOne : words.writeAnother}
    </button>
  );
}
