import type { Drawing } from "../../strokes/drawing.ts";
import type { Stroke } from "../../strokes/stroke.ts";
import type { DigitGroup, Judged, Prediction, WrittenNumber } from "../prediction.ts";
import { chosenDigit } from "./chosenDigit.ts";
import { type DividedLine, type Layout, layoutsOf } from "./dividedLine.ts";
import { type BatchModel, GroupAnswers } from "./groupAnswers.ts";
import { type Edge, groupReaching, isWithin } from "./groupReaching.ts";
import { type Group, runsIn } from "./groups.ts";
import { contradicts } from "./guidance.ts";
import { blotsOf, PICTURE } from "./ink/blots.ts";
import { PEN } from "./ink/inkKind.ts";
import { readNumber } from "./readNumber.ts";

/** A group, and the line that it is on. */
interface FoundGroup extends DividedLine {
  readonly group: Group;
}

/**
 * Reads numbers while they are being written. Remembers the visitor's selection and corrections.
 */
export class NumberReader {
  readonly #answers = new GroupAnswers();
  readonly #digits = new Map<string, string>();
  readonly #parts = new Map<string, "one" | "several">();
  /** The cuts of strokes in groups that the visitor corrected, joined or split. A group's key contains the cuts at its ends. */
  readonly #cuts = new WeakMap<Stroke, number[]>();
  #layouts: readonly Layout[] = [];
  #selected: string | null = null;

  /**
   * Reads the drawing as a number. Returns `whole`, the prediction for the whole drawing as one
   * digit, if that is a digit or the drawing is not a number, unless the visitor has corrected,
   * joined or split the ink.
   */
  predict(
    { strokes: drawn, picture, isPenDown }: Pick<Drawing, "strokes" | "picture" | "isPenDown">,
    model: BatchModel,
    whole: Judged,
  ): Prediction {
    const isDigit = whole.verdict === "digit";
    if (isDigit && this.#digits.size + this.#parts.size === 0) return whole;
    const strokes = picture === null ? drawn : blotsOf(picture);
    const growing = isPenDown ? strokes.length - 1 : null;
    const kind = picture === null ? PEN : PICTURE;
    const layouts = layoutsOf(strokes, growing, {
      ...kind,
      cutsIn: (stroke, ...limits) => this.#cuts.get(stroke) ?? kind.cutsIn(stroke, ...limits),
    });
    this.#layouts = layouts;
    if (layouts.length === 0) return isDigit ? whole : { ...whole, isTooMuchInk: true };
    const guidance = { digits: this.#digits, parts: this.#parts };
    const chosen = chosenDigit(layouts, whole, this.#answers, guidance);
    if (chosen !== null) return chosen;
    const reading = readNumber(layouts, whole, model, this.#answers, { guidance });
    if (reading === null) return whole;
    const { number } = reading;
    const selected = this.#selectedIn(number) ?? newestIn(number, strokes);
    if (selected === undefined) return whole;
    return { ...selected.judged, ...reading, verdict: "number", selected };
  }

  /** Selects the digit whose field and probabilities are shown, until its ink changes. */
  select(key: string): void {
    this.#selected = key;
  }

  /** Reads the group as this digit until its ink changes. */
  correct(key: string, digit: string): void {
    this.#digits.set(key, digit);
    this.#keepCuts(key);
  }

  /**
   * Reads the group's ink as one digit or as several, until the ink changes. Earlier joins and
   * splits that this contradicts are forgotten.
   */
  divide(key: string, into: "one" | "several"): void {
    const found = this.#find(key);
    if (found) this.#forgetContradicted(found);
    this.#parts.set(key, into);
    this.#keepCuts(key);
  }

  /**
   * Returns the ink that would be one digit if one edge of this group were moved to `x`, in the
   * unit square, or null if the group is not on the sheet.
   */
  reaching(key: string, edge: Edge, x: number): Pick<DigitGroup, "key" | "box"> | null {
    const found = this.#find(key);
    if (found === null) return null;
    const group = groupReaching(found.groups, found.group, edge, x);
    return { key: this.#answers.keyOf(group, found.line), box: group.box };
  }

  /** Reads the group `to`, which `reaching` returned, as one digit in place of the group `from`. */
  regroup(from: string, to: string): void {
    const [own, other] = [this.#find(from), this.#find(to)];
    if (from === to || own === null || other === null) return;
    if (isWithin(other.group, own.group)) this.divide(from, "several");
    this.divide(to, "one");
  }

  /**
   * Cuts the strokes of this group in the same places from now on. Otherwise, ink elsewhere could
   * change the line's height, the cuts and the group's key.
   */
  #keepCuts(key: string): void {
    const found = this.#find(key);
    if (found === null) return;
    for (const { source } of runsIn(found.group, found.line)) {
      const own = found.line.pieces.filter((piece) => piece.source === source);
      const ends = own.map(({ to }) => to).sort((a, b) => a - b);
      this.#cuts.set(source, ends.slice(0, -1));
    }
  }

  #forgetContradicted({ line, groups, group: { members } }: FoundGroup): void {
    for (const other of groups) {
      const key = this.#answers.keyOf(other, line);
      const part = this.#parts.get(key);
      if (part && contradicts(members, { members: other.members, part })) this.#parts.delete(key);
    }
  }

  /** Finds the group with this key, and its line, in the newest drawing. */
  #find(key: string): FoundGroup | null {
    for (const divided of this.#layouts.flat()) {
      const group = divided.groups.find((one) => this.#answers.keyOf(one, divided.line) === key);
      if (group) return { ...divided, group };
    }
    return null;
  }

  #selectedIn(number: WrittenNumber): DigitGroup | undefined {
    return number.flat().find(({ key }) => key === this.#selected);
  }
}

/** The digit with the newest ink, or the first digit if no digit contains that ink. */
function newestIn(number: WrittenNumber, strokes: readonly Stroke[]): DigitGroup | undefined {
  const digits = number.flat();
  const newest = strokes.at(-1)?.at(-1);
  return (
    digits.find((digit) => digit.strokes.some((stroke) => stroke.at(-1) === newest)) ?? digits[0]
  );
}
