import type { Lesson } from "../../src/learn/lesson.ts";
import type { Teacher } from "../../src/learn/teacher.ts";
import { rasterise } from "../../src/raster/rasterise.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import type { TrainingDrawing } from "../data/trainingStrokes.ts";
import { type Random, seededRandom } from "../fields/random.ts";
import type { OpenedModel } from "../modelFolder.ts";
import { teacherOf } from "./teacherOf.ts";

/** How much writers gain by teaching the page some of their digits, pooled over all writers. */
export interface Learning {
  /** Maximum number of examples taught per digit. At least one per digit is left for measuring. */
  readonly examples: number;
  readonly writers: number;
  /** Number of digits read in all repetitions, not counting those that were taught. */
  readonly of: number;
  /** How many of these digits were not shown correctly without the lessons. */
  readonly before: number;
  /** How many of these digits were not shown correctly with the lessons. */
  readonly after: number;
  /**
   * The share of these errors that the lessons fixed, 0..1, with its 95% confidence interval,
   * computed by resampling the writers.
   */
  readonly fewer: { readonly share: number; readonly low: number; readonly high: number };
  /** The largest number of errors that lessons added for a writer in one repetition. */
  readonly mostLost: number;
  /**
   * The largest number of the guard's digits that were no longer read correctly because of one
   * writer's lessons.
   */
  readonly mostLostByOthers: number;
  /**
   * The number of times that nothing was learned, because even at the lowest strength, too many of
   * the guard's drawings would have been misread.
   */
  readonly refused: number;
  /** Share of scribbles that are shown as a digit without the lessons, 0..1. */
  readonly scribblesBefore: number;
  /** Share of scribbles that are shown as a digit with the lessons, 0..1. */
  readonly scribblesAfter: number;
}

/** One writer's errors in one repetition. */
export interface Turn {
  readonly writer: string;
  readonly of: number;
  readonly before: number;
  readonly after: number;
  readonly lostByOthers: number;
  readonly isRefused: boolean;
  /** Share of scribbles that are shown as a digit without the lessons, 0..1. */
  readonly scribblesBefore: number;
  /** Share of scribbles that are shown as a digit with the lessons, 0..1. */
  readonly scribblesAfter: number;
}

/** Writers with fewer digits than this are left out. */
const FEWEST_DIGITS = 20;

/** Repetitions per writer, each with newly picked examples. */
const REPETITIONS = 5;

/** Number of resamples of the writers for the confidence interval (bootstrap, B. Efron, 1979). */
const RESAMPLES = 1000;

/**
 * For each writer, teaches the network up to `examples` of each digit, then reads the writer's
 * other digits and the scribbles.
 */
export function turnsOf(
  model: OpenedModel,
  guardFile: Uint8Array,
  digits: readonly TrainingDrawing[],
  scribbles: readonly (readonly Stroke[])[],
  examples: number,
): Turn[] {
  const teacher = teacherOf(model, guardFile);
  const random = seededRandom(examples);
  const others = scribbles.flatMap((strokes) => lessonsOf(teacher, "", strokes));
  return [...new Set(digits.map(({ writer }) => writer))].flatMap((writer) => {
    const own = digits.filter((drawing) => drawing.writer === writer);
    if (own.length < FEWEST_DIGITS) return [];
    const drawings = own.flatMap(({ label, strokes }) => lessonsOf(teacher, label, strokes));
    return Array.from({ length: REPETITIONS }, () => ({
      writer,
      ...turnOf(teacher, drawings, others, examples, random),
    }));
  });
}

function lessonsOf(teacher: Teacher, digit: string, strokes: readonly Stroke[]): Lesson[] {
  const field = rasterise(strokes);
  return field === null ? [] : [teacher.lesson(digit, field)];
}

function turnOf(
  teacher: Teacher,
  own: readonly Lesson[],
  scribbles: readonly Lesson[],
  examples: number,
  random: Random,
): Omit<Turn, "writer"> {
  const taught = new Set<Lesson>();
  for (const digit of new Set(own.map((lesson) => lesson.digit))) {
    const same = own.filter((lesson) => lesson.digit === digit);
    for (let left = Math.min(examples, same.length - 1); left > 0; left--) {
      const lesson = random.pick(same);
      same.splice(same.indexOf(lesson), 1);
      taught.add(lesson);
    }
  }
  const rest = own.filter((lesson) => !taught.has(lesson));
  const learned = teacher.learn([...taught]);
  const without = (drawing: Lesson) => teacher.shown(drawing);
  const withLessons = learned?.shown ?? without;
  const errors = (shown: (drawing: Lesson) => string | null) =>
    rest.filter((drawing) => shown(drawing) !== drawing.digit).length;
  const shownScribbles = (shown: (drawing: Lesson) => string | null) =>
    scribbles.filter((drawing) => shown(drawing) !== null).length / Math.max(1, scribbles.length);
  return {
    of: rest.length,
    before: errors(without),
    after: errors(withLessons),
    lostByOthers: learned?.others.lost ?? 0,
    isRefused: learned === null,
    scribblesBefore: shownScribbles(without),
    scribblesAfter: shownScribbles(withLessons),
  };
}

/** Pools the turns of all writers. */
export function learningOf(examples: number, turns: readonly Turn[]): Learning {
  const random = seededRandom(examples);
  const writers = [...new Set(turns.map(({ writer }) => writer))].map((writer) =>
    turns.filter((turn) => turn.writer === writer),
  );
  const fewer = (some: readonly Turn[]) =>
    1 - sum(some, "after") / Math.max(1, sum(some, "before"));
  const resampled = Array.from({ length: RESAMPLES }, () =>
    fewer(writers.flatMap(() => random.pick(writers))),
  ).sort((a, b) => a - b);
  return {
    examples,
    writers: writers.length,
    of: sum(turns, "of"),
    before: sum(turns, "before"),
    after: sum(turns, "after"),
    fewer: {
      share: fewer(turns),
      low: resampled[Math.floor(0.025 * RESAMPLES)] ?? 0,
      high: resampled[Math.floor(0.975 * RESAMPLES)] ?? 0,
    },
    mostLost: Math.max(0, ...turns.map(({ before, after }) => after - before)),
    mostLostByOthers: Math.max(0, ...turns.map(({ lostByOthers }) => lostByOthers)),
    refused: turns.filter(({ isRefused }) => isRefused).length,
    scribblesBefore: sum(turns, "scribblesBefore") / turns.length,
    scribblesAfter: sum(turns, "scribblesAfter") / turns.length,
  };
}

function sum(
  turns: readonly Turn[],
  key: "of" | "before" | "after" | "scribblesBefore" | "scribblesAfter",
): number {
  return turns.reduce((total, turn) => total + turn[key], 0);
}
