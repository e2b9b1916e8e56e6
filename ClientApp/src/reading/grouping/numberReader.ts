import type { Drawing } from "../../strokes/drawing.ts";
import type { Stroke } from "../../strokes/stroke.ts";
import type { DigitGroup, Judged, Prediction, WrittenNumber } from "../prediction.ts";
import { chosenDigit } from "./chosenDigit.ts";
import { type Layout, layoutsOf } from "./dividedLine.ts";
import { type BatchModel, GroupAnswers } from "./groupAnswers.ts";
import { type Edge, groupReaching } from "./groupReaching.ts";
import { type Group, isWithin, joined, type Run, runsIn } from "./groups.ts";
import { contradicts } from "./guidance.ts";
import { blotsOf, PICTURE } from "./ink/blots.ts";
import { type InkKind, PEN } from "./ink/inkKind.ts";
import type { Line } from "./line.ts";
import { readNumber } from "./readNumber.ts";

/** A group with its key, and the line that it is on. */
interface KeyedGroup {
  readonly key: string;
  readonly group: Group;
  readonly line: Line;
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
  /** The ink that the visitor joined, by group key. */
  readonly #joins = new Map<string, readonly Run[]>();
  #layouts: readonly Layout[] = [];
  #number: WrittenNumber = [];
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
    const cutAgain: InkKind = {
      ...kind,
      cutsIn: (stroke, ...limits) => this.#cuts.get(stroke) ?? kind.cutsIn(stroke, ...limits),
    };
    const layouts = layoutsOf(strokes, growing, cutAgain, [...this.#joins.values()]);
    this.#layouts = layouts;
    this.#number = [];
    if (layouts.length === 0) return isDigit ? whole : { ...whole, isTooMuchInk: true };
    const guidance = { digits: this.#digits, parts: this.#parts };
    const chosen = chosenDigit(layouts, whole, model, this.#answers, guidance);
    if (chosen !== null) return chosen;
    const reading = readNumber(layouts, whole, model, this.#answers, { guidance });
    if (reading === null) return whole;
    const { number } = reading;
    this.#number = number;
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
    if (found && into === "one") this.#joins.set(key, runsIn(found.group, found.line));
    if (into === "several") this.#joins.delete(key);
    this.#parts.set(key, into);
    this.#keepCuts(key);
  }

  /**
   * Returns the ink that would be one digit if one edge of this group were moved to `x`, in the
   * unit square, or null if the group is not on the sheet.
   */
  reaching(key: string, edge: Edge, x: number): Pick<DigitGroup, "key" | "box"> | null {
    const all = this.#groups();
    const own = all.find((one) => one.key === key);
    if (own === undefined) return null;
    const inLine = all.filter(({ line }) => line === own.line);
    const reached = groupReaching(inLine, own, edge, x);
    return { key: reached.key, box: reached.group.box };
  }

  /** Reads the group `to`, which `reaching` returned, as one digit in place of the group `from`. */
  regroup(from: string, to: string): void {
    const [own, other] = [this.#find(from), this.#find(to)];
    if (from === to || own === undefined || other === undefined) return;
    if (isWithin(other.group, own.group)) this.divide(from, "several");
    this.divide(to, "one");
  }

  /**
   * Cuts the strokes of this group in the same places from now on. Otherwise, ink elsewhere could
   * change the line's height, the cuts and the group's key.
   */
  #keepCuts(key: string): void {
    const found = this.#find(key);
    if (found === undefined) return;
    for (const { source } of runsIn(found.group, found.line)) {
      const own = found.line.pieces.filter((piece) => piece.source === source);
      const ends = own.map(({ to }) => to).sort((a, b) => a - b);
      this.#cuts.set(source, ends.slice(0, -1));
    }
  }

  #forgetContradicted({ line, group: { members } }: KeyedGroup): void {
    for (const other of this.#groups()) {
      const part = this.#parts.get(other.key);
      if (part === undefined || other.line !== line) continue;
      if (contradicts(members, { members: other.group.members, part })) {
        this.#parts.delete(other.key);
        this.#joins.delete(other.key);
      }
    }
  }

  #find(key: string): KeyedGroup | undefined {
    return this.#groups().find((one) => one.key === key);
  }

  /** All groups that were considered in the newest drawing, and those that join neighbouring digits. */
  #groups(): KeyedGroup[] {
    const keyed = (group: Group, line: Line) => ({
      key: this.#answers.keyOf(group, line),
      group,
      line,
    });
    const shown = this.#number.flat();
    const hasAll = (groups: readonly KeyedGroup[]) =>
      shown.every(({ key }) => groups.some((group) => group.key === key));
    // A group may be in several layouts. The layout that was read comes first.
    const considered = this.#layouts
      .map((layout) =>
        layout.flatMap(({ groups, line }) => groups.map((group) => keyed(group, line))),
      )
      .sort((a, b) => Number(hasAll(b)) - Number(hasAll(a)))
      .flat();
    const joins = this.#number.flatMap((digits) =>
      digits.flatMap(({ key }, i) => {
        const own = considered.find((one) => one.key === key);
        const next = considered.find((one) => one.key === digits[i + 1]?.key);
        return own && next?.line === own.line
          ? [keyed(joined(own.group, next.group), own.line)]
          : [];
      }),
    );
    return [...considered, ...joins];
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
