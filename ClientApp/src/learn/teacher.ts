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

/** What was learned from lessons that passed the check against the guard. */
export interface Learned {
  /** Returns the probabilities `[labels]` for one field. */
  readonly classify: (field: Field) => Float32Array;
  /** Returns the digit that the page shows for a drawing, or null if it shows none. */
  readonly shown: (drawing: Lesson) => string | null;
  /** Score on the taught drawings. Each one is read with the lessons from all other drawings. */
  readonly own: Omit<GuardScore, "lost">;
  readonly others: GuardScore;
}

/**
 * Learns from lessons without changing the network: the more a drawing looks like a lesson, the
 * more probable that lesson's digit becomes.
 */
export class Teacher {
  readonly #model: Taught;
  readonly #output: OutputLayer;
  readonly #directionOf: (features: Readonly<Float32Array>) => Direction;
  readonly #guard: ReadyGuard;

  /** @param guardFile - created for this network by `npm run guard` */
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

  /**
   * Learns from the lessons. Returns null if too many of the guard's drawings would be misread even
   * at the lowest strength.
   */
  learn(lessons: readonly Lesson[]): Learned | null {
    const { labels } = this.#model;
    const accepted = guardedStrength(lessons, this.#guard, labels, this.#shown);
    if (accepted === null) return null;
    const { strength, score } = accepted;
    const after = ({ direction, logits }: Lesson, from: readonly Lesson[]) =>
      probabilitiesAfter(logits, labels, nearestLessons(direction, from), strength);
    const shownWith = (drawing: Lesson, from: readonly Lesson[]) =>
      this.#shown(after(drawing, from));
    const withoutItself = (lesson: Lesson) => lessons.filter((other) => other !== lesson);
    const count = (read: (lesson: Lesson) => string | null) =>
      lessons.filter((lesson) => read(lesson) === lesson.digit).length;
    return {
      classify: (field) => after(this.lesson("", field), lessons),
      shown: (drawing) => shownWith(drawing, lessons),
      own: {
        of: lessons.length,
        before: count((lesson) => this.shown(lesson)),
        after: count((lesson) => shownWith(lesson, withoutItself(lesson))),
      },
      others: score,
    };
  }

  /** The digit that the page would show without lessons, or null if it would show none. */
  shown({ logits }: Lesson): string | null {
    return this.#shown(softmax(logits));
  }

  #shown = (probabilities: Readonly<Float32Array>): string | null => {
    const { labels, digitFrom } = this.#model;
    const best = labels
      .map((label, i) => ({ label, probability: probabilities[i] ?? 0 }))
      .filter(({ label }) => label.length === 1)
      .reduce((a, b) => (b.probability > a.probability ? b : a));
    return best.probability >= digitFrom ? best.label : null;
  };
}
