import type { Model } from "../model/model.ts";
import { judge } from "../prediction/judge.ts";
import type { Prediction } from "../prediction/prediction.ts";
import { rasterise } from "../raster/rasterise.ts";
import type { Drawing } from "../strokes/drawing.ts";

/** What the page knows of the drawing. */
export interface Reading {
  readonly prediction: Prediction;
  /** A newer drawing awaits its answer. */
  readonly busy: boolean;
  /** Time that the field and the network took together, or null before the first answer. */
  readonly elapsedMs: number | null;
}

type ModelInUse = Pick<Model, "labels" | "classify">;

/**
 * Answers the drawing once in every frame in which it changed. An answer is computed within its
 * frame, so the newest drawing is always answered last; what was drawn before the model arrived is
 * answered when it does.
 */
export class Recogniser {
  readonly #drawing: Drawing;
  readonly #requestFrame: (callback: () => void) => void;
  readonly #listeners = new Set<() => void>();
  #model: ModelInUse | null = null;
  #framePending = false;
  #answeredVersion = 0;
  #reading: Reading = { prediction: { verdict: "empty" }, busy: false, elapsedMs: null };

  constructor(drawing: Drawing, requestFrame: (callback: () => void) => void) {
    this.#drawing = drawing;
    this.#requestFrame = requestFrame;
    drawing.subscribe(this.#awaitAnswer);
  }

  get reading(): Reading {
    return this.#reading;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  answerWith(model: ModelInUse): void {
    this.#model = model;
    this.#awaitAnswer();
  }

  #awaitAnswer = (): void => {
    if (this.#drawing.version === this.#answeredVersion) return;
    if (!this.#reading.busy) this.#publish({ ...this.#reading, busy: true });
    if (this.#framePending) return;
    this.#framePending = true;
    this.#requestFrame(() => {
      this.#framePending = false;
      this.#answer();
    });
  };

  #answer(): void {
    const start = performance.now();
    const { version } = this.#drawing;
    const field = rasterise(this.#drawing.strokes);
    if (field === null) {
      this.#answeredVersion = version;
      this.#publish({ ...this.#reading, prediction: { verdict: "empty" }, busy: false });
    } else if (this.#model !== null) {
      const { labels, classify } = this.#model;
      this.#answeredVersion = version;
      const prediction = judge(labels, classify(field), field);
      this.#publish({ prediction, busy: false, elapsedMs: performance.now() - start });
    }
  }

  #publish(reading: Reading): void {
    this.#reading = reading;
    for (const listener of this.#listeners) listener();
  }
}
