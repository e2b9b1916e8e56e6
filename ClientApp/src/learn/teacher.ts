import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { readGuard } from "./guard.ts";
import {
  type GuardScore,
  guardedStrength,
  prepareGuard,
  type ReadyGuard,
} from "./guardedStrength.ts";
import { type Lesson, nearestLessons, probabilitiesAfter } from "./lesson.ts";
import { type Direction, directionsFrom } from "./likeness.ts";
import { type OutputLayer, outputLayer, softmax } from "./outputLayer.ts";

type Taught = Pick<Model, "labels" | "digitFrom"> & {
  readonly network: Pick<Model["network"], "layers" | "weights" | "features">;
};

/** What lessons change, once the guard has accepted them. */
export interface Learned {
  /** Probabilities `[labels]` of one field. */
  readonly classify: (field: Field) => Float32Array;
  /** Whether the page shows a drawing's own digit with these lessons. */
  readonly isRead: (drawing: Lesson) => boolean;
  /** The taught digits themselves, each read with the help of the other lessons only. */
  readonly own: Omit<GuardScore, "lost">;
  readonly others: GuardScore;
}

/**
 * Learns on top of one network, which stays as it is: the more a drawing is like a lesson, the more
 * probable that lesson's digit becomes.
 */
export class Teacher {
  readonly #model: Taught;
  readonly #output: OutputLayer;
  readonly #directionOf: (features: Readonly<Float32Array>) => Direction;
  readonly #guard: ReadyGuard;

  /** @param guardFile - made for this network by `npm run guard` */
  constructor(model: Taught, guardFile: Uint8Array) {
    this.#model = model;
    this.#output = outputLayer(model.network);
    const guard = readGuard(guardFile, this.#output.channels);
    this.#directionOf = directionsFrom(guard.features);
    this.#guard = prepareGuard(guard, this.#directionOf, this.#output.logits);
  }

  lesson(digit: string, field: Field): Lesson {
    const features = this.#model.network.features(field);
    return { digit, direction: this.#directionOf(features), logits: this.#output.logits(features) };
  }

  /** Null if even the weakest form of these lessons costs other writers more than one digit. */
  learn(lessons: readonly Lesson[]): Learned | null {
    const { labels } = this.#model;
    const accepted = guardedStrength(lessons, this.#guard, labels, this.#isShown);
    if (accepted === null) return null;
    const { strength, score } = accepted;
    const after = ({ direction, logits }: Lesson, from: readonly Lesson[]) =>
      probabilitiesAfter(logits, labels, nearestLessons(direction, from), strength);
    const isReadWith = (drawing: Lesson, from: readonly Lesson[]) =>
      this.#isShown(drawing.digit, after(drawing, from));
    const withoutItself = (lesson: Lesson) => lessons.filter((other) => other !== lesson);
    return {
      classify: (field) => after(this.lesson("", field), lessons),
      isRead: (drawing) => isReadWith(drawing, lessons),
      own: {
        of: lessons.length,
        before: lessons.filter((lesson) => this.isRead(lesson)).length,
        after: lessons.filter((lesson) => isReadWith(lesson, withoutItself(lesson))).length,
      },
      others: score,
    };
  }

  /** Whether the page shows a drawing's own digit without any lessons. */
  isRead({ digit, logits }: Lesson): boolean {
    return this.#isShown(digit, softmax(logits));
  }

  #isShown = (digit: string, probabilities: Readonly<Float32Array>): boolean => {
    const { labels, digitFrom } = this.#model;
    const own = probabilities[labels.indexOf(digit)] ?? 0;
    return own >= digitFrom && isHighestDigit(own, labels, probabilities);
  };
}

function isHighestDigit(
  probability: number,
  labels: readonly string[],
  probabilities: Readonly<Float32Array>,
): boolean {
  return labels.every((label, i) => label.length > 1 || (probabilities[i] ?? 0) <= probability);
}
