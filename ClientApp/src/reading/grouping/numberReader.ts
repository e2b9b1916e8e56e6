import type { Drawing } from "../../strokes/drawing.ts";
import type { Stroke } from "../../strokes/stroke.ts";
import type { DigitGroup, Judged, NumberPrediction, WrittenNumber } from "../prediction.ts";
import { type BatchModel, GroupAnswers } from "./groupAnswers.ts";
import { blotsOf, PICTURE } from "./ink/blots.ts";
import { PEN } from "./ink/inkKind.ts";
import { readNumber } from "./readNumber.ts";

/** Reads numbers while they are written. Remembers what the visitor selected and corrected. */
export class NumberReader {
  readonly #answers = new GroupAnswers();
  readonly #corrections = new Map<string, string>();
  #selected: string | null = null;

  /**
   * The number, or null if the drawing is one digit or not a number. `whole` is the answer for the
   * whole drawing.
   */
  predict(
    { strokes: drawn, picture, isPenDown }: Pick<Drawing, "strokes" | "picture" | "isPenDown">,
    model: BatchModel,
    whole: Judged,
  ): NumberPrediction | null {
    const strokes = picture === null ? drawn : blotsOf(picture);
    const reading = readNumber(strokes, whole, model, this.#answers, {
      growing: isPenDown ? strokes.length - 1 : null,
      corrections: this.#corrections,
      kind: picture === null ? PEN : PICTURE,
    });
    if (reading === null) return null;
    const { number } = reading;
    const selected = this.#selectedIn(number) ?? newestIn(number, strokes);
    if (selected === undefined) return null;
    return { ...selected.judged, ...reading, verdict: "number", selected };
  }

  /** Shows this digit's field and probabilities until its ink changes. */
  select(key: string): void {
    this.#selected = key;
  }

  /** Reads the group as this digit until its ink changes. */
  correct(key: string, digit: string): void {
    this.#corrections.set(key, digit);
  }

  #selectedIn(number: WrittenNumber): DigitGroup | undefined {
    return number.flat().find(({ key }) => key === this.#selected);
  }
}

/** The digit with the newest ink. */
function newestIn(number: WrittenNumber, strokes: readonly Stroke[]): DigitGroup | undefined {
  const digits = number.flat();
  const newest = strokes.at(-1)?.at(-1);
  return (
    digits.find((digit) => digit.strokes.some((stroke) => stroke.at(-1) === newest)) ?? digits[0]
  );
}
