import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { fieldOf } from "../raster/fieldOf.ts";
import { Store } from "../store.ts";
import type { Drawing } from "../strokes/drawing.ts";
import { judge } from "./judge.ts";
import type { Prediction } from "./prediction.ts";
import { type Settled, settle } from "./settle.ts";

/** What the page knows about the drawing. */
export interface Reading {
  /** The newest answer. */
  readonly prediction: Prediction;
  /** The answer to show: the newest one, unless it is a hesitation that may pass. */
  readonly shown: Prediction;
  /** Whether a newer drawing is waiting for its answer, or a hesitation may still pass. */
  readonly busy: boolean;
  /** Time taken to compute the field and run the network, or null before the first answer. */
  readonly elapsedMs: number | null;
}

type ModelInUse = Pick<Model, "labels" | "digitFrom" | "classify">;

/**
 * After an answer that takes longer than this, the next frame computes none. A slow device then
 * draws smoothly and answers every other frame.
 */
const LONG_ANSWER_MS = 1.5;

const EMPTY: Prediction = { verdict: "empty" };

/**
 * Answers the drawing once per frame if it changed, on slow devices every other frame. Each answer
 * is computed within its frame, so the newest drawing is always answered last. A drawing from
 * before the model arrived is answered when it does.
 */
export class Recogniser {
  readonly #drawing: Drawing;
  readonly #requestFrame: (callback: () => void) => void;
  readonly #reading = new Store<Reading>({
    prediction: EMPTY,
    shown: EMPTY,
    busy: false,
    elapsedMs: null,
  });
  readonly subscribe = this.#reading.subscribe;
  #model: ModelInUse | null = null;
  #onFailure: (error: unknown) => void = () => {};
  #framePending = false;
  #isFrameForPen = false;
  #answeredVersion = 0;
  #settled: Settled = { shown: EMPTY, hesitatingSince: null };

  constructor(drawing: Drawing, requestFrame: (callback: () => void) => void) {
    this.#drawing = drawing;
    this.#requestFrame = requestFrame;
    drawing.subscribe(this.#awaitAnswer);
  }

  get reading(): Reading {
    return this.#reading.value;
  }

  /** The field of the newest answer, or null if there is no ink. */
  get field(): Field | null {
    const { prediction } = this.reading;
    return prediction.verdict === "empty" ? null : prediction.field;
  }

  /**
   * Uses `model` from now on. If it throws, it is not used again, and `onFailure` is called once.
   */
  answerWith(model: ModelInUse, onFailure: (error: unknown) => void): void {
    this.#model = model;
    this.#onFailure = onFailure;
    this.#awaitAnswer();
  }

  get #isAnswered(): boolean {
    return this.#drawing.version === this.#answeredVersion;
  }

  #awaitAnswer = (): void => {
    if (this.#isAnswered && this.#settled.hesitatingSince === null) return;
    if (!this.reading.busy) this.#reading.set({ ...this.reading, busy: true });
    if (this.#framePending) return;
    this.#framePending = true;
    this.#requestFrame(() => {
      this.#framePending = false;
      const isForPen = this.#isFrameForPen && this.#drawing.isPenDown;
      this.#isFrameForPen = false;
      if (isForPen) this.#awaitAnswer();
      else if (this.#isAnswered) this.#settle(this.reading.prediction, this.reading.elapsedMs);
      else this.#answer();
    });
  };

  #answer(): void {
    const start = performance.now();
    const { version } = this.#drawing;
    const field = fieldOf(this.#drawing);
    if (field === null) {
      this.#answeredVersion = version;
      this.#settle(EMPTY, this.reading.elapsedMs);
      return;
    }
    const model = this.#model;
    const probabilities = this.#classify(field);
    if (model === null || probabilities === null) return;
    const prediction = judge(model, probabilities, field);
    this.#answeredVersion = version;
    const elapsedMs = performance.now() - start;
    this.#isFrameForPen = elapsedMs > LONG_ANSWER_MS;
    this.#settle(prediction, elapsedMs);
  }

  /** Null without a model, and if the model fails: the drawing then waits for another model. */
  #classify(field: Field): ReturnType<ModelInUse["classify"]> | null {
    try {
      return this.#model?.classify(field) ?? null;
    } catch (error) {
      this.#model = null;
      this.#onFailure(error);
      return null;
    }
  }

  #settle(prediction: Prediction, elapsedMs: number | null): void {
    this.#settled = settle(this.#settled, prediction, this.#drawing.isPenDown, performance.now());
    const { shown, hesitatingSince } = this.#settled;
    this.#reading.set({ prediction, shown, busy: hesitatingSince !== null, elapsedMs });
    // A resting pen causes no changes, so frames must be requested while a hesitation waits.
    this.#awaitAnswer();
  }
}
