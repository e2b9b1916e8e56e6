import type { Lesson } from "../../src/learn/lesson.ts";
import { Teacher } from "../../src/learn/teacher.ts";
import { readWeights } from "../../src/model/weights.ts";
import { rasterise } from "../../src/raster/rasterise.ts";
import type { TrainingDrawing } from "../data/trainingStrokes.ts";
import { type Random, seededRandom } from "../fields/random.ts";
import type { OpenedModel } from "../modelFolder.ts";

/** What writers gain if they teach the page some of their digits, pooled over writers. */
export interface Learning {
  /** The most examples of each digit that were taught. At least one of each is left to measure. */
  readonly examples: number;
  readonly writers: number;
  /** Digits that were read and not taught, over all repetitions. */
  readonly of: number;
  /** How many of them were not shown right, without and with the lessons. */
  readonly before: number;
  readonly after: number;
  /** The share of these errors that went away, 0..1, with its 95% interval over writers. */
  readonly fewer: { readonly share: number; readonly low: number; readonly high: number };
  /** The most digits that a writer lost in one repetition. */
  readonly mostLost: number;
  /** The most of the guard's digits that one writer's lessons cost. */
  readonly mostLostByOthers: number;
  /** How many times nothing was learned, because even weak lessons cost others too much. */
  readonly refused: number;
}

/** One writer's errors in one repetition. */
interface Turn {
  readonly writer: number;
  readonly of: number;
  readonly before: number;
  readonly after: number;
  readonly lostByOthers: number;
  readonly isRefused: boolean;
}

/** Writers with fewer digits are left out. */
const FEWEST_DIGITS = 20;

/** How many times other examples are picked. */
const REPETITIONS = 5;

/** Resamples of the writers for the interval (bootstrap, B. Efron, 1979). */
const RESAMPLES = 1000;

/** Teaches each writer's digits to the network, one to three of each, and reads the rest. */
export function learningOf(
  model: OpenedModel,
  guardFile: Uint8Array,
  drawings: readonly TrainingDrawing[],
): Learning[] {
  const teacher = teacherOf(model, guardFile);
  const writers = [...new Set(drawings.map(({ writer }) => writer))]
    .map((writer) => drawings.filter((drawing) => drawing.writer === writer))
    .filter((own) => own.length >= FEWEST_DIGITS)
    .map((own) => own.flatMap((drawing) => lessonOf(teacher, drawing)));
  return [1, 2, 3].map((examples) => {
    const random = seededRandom(examples);
    const turns = writers.flatMap((own, writer) =>
      Array.from({ length: REPETITIONS }, () => turnOf(teacher, own, writer, examples, random)),
    );
    return { examples, writers: writers.length, ...summaryOf(turns, random) };
  });
}

function teacherOf({ file, weights, network }: OpenedModel, guardFile: Uint8Array): Teacher {
  return new Teacher(
    {
      ...file,
      network: {
        layers: file.layers,
        weights: readWeights(file.weights, weights),
        features: (field) => network.features(field),
      },
    },
    guardFile,
  );
}

function lessonOf(teacher: Teacher, { label, strokes }: TrainingDrawing): Lesson[] {
  const field = rasterise(strokes);
  return field === null ? [] : [teacher.lesson(label, field)];
}

function turnOf(
  teacher: Teacher,
  own: readonly Lesson[],
  writer: number,
  examples: number,
  random: Random,
): Turn {
  const taught = new Set<Lesson>();
  for (const digit of new Set(own.map((lesson) => lesson.digit))) {
    const same = own.filter((lesson) => lesson.digit === digit);
    for (let i = 0; i < Math.min(examples, same.length - 1); i++) {
      const lesson = random.pick(same);
      same.splice(same.indexOf(lesson), 1);
      taught.add(lesson);
    }
  }
  const rest = own.filter((lesson) => !taught.has(lesson));
  const learned = teacher.learn([...taught]);
  const before = rest.filter((lesson) => !teacher.isRead(lesson)).length;
  return {
    writer,
    of: rest.length,
    before,
    after: learned ? rest.filter((lesson) => !learned.isRead(lesson)).length : before,
    lostByOthers: learned?.others.lost ?? 0,
    isRefused: learned === null,
  };
}

function summaryOf(turns: readonly Turn[], random: Random): Omit<Learning, "examples" | "writers"> {
  const writers = [...new Set(turns.map(({ writer }) => writer))].map((writer) =>
    turns.filter((turn) => turn.writer === writer),
  );
  const fewer = (some: readonly Turn[]) =>
    1 - sum(some, "after") / Math.max(1, sum(some, "before"));
  const resampled = Array.from({ length: RESAMPLES }, () =>
    fewer(writers.flatMap(() => random.pick(writers))),
  ).sort((a, b) => a - b);
  return {
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
  };
}

const sum = (turns: readonly Turn[], key: "of" | "before" | "after"): number =>
  turns.reduce((total, turn) => total + turn[key], 0);
