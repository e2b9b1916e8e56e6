import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { fieldOf } from "../raster/fieldOf.ts";
import { Store } from "../store.ts";
import type { Drawing } from "../strokes/drawing.ts";
import type { Stroke } from "../strokes/stroke.ts";
import type { NumberReader } from "./grouping/numberReader.ts";
import { judge } from "./judge.ts";
import type { Prediction } from "./prediction.ts";
import { type Settled, settle } from "./settle.ts";

/** The current predictions for the drawing. */
export interface Reading {
  /** The newest prediction. */
  readonly prediction: Prediction;
  /** The prediction to show: the newest one, unless `settle` holds it back. */
  readonly shown: Prediction;
  /** Whether the newest drawing is still unread or an uncertain prediction is held back. */
  readonly busy: boolean;
  /** Time taken to compute the field and run the network, or null before the first prediction. */
  readonly elapsedMs: number | null;
}

type ModelInUse = Pick<Model, "labels" | "digitFrom" | "classify" | "classifyAll">;

/**
 * While the pen is down, the pause after a prediction is at least this many times as long as the
 * prediction took, so that the ink keeps up with the pen on slow devices.
 */
const REST = 10;

/**
 * Minimum wait before a prediction while the pen is down, in milliseconds. It usually lets the page
 * paint the new ink first.
 */
const LEAST_REST_MS = 8;

/** Calls back after this time, or in the next frame if the time is not positive. */
export type Schedule = (callback: () => void, delayMs: number) => void;

const EMPTY: Prediction = { verdict: "empty" };

/**
 * If the drawing has changed, computes a prediction in the next frame. While the pen is down,
 * computes it between frames and less often. Each prediction is computed without interruption, so
 * an old prediction never replaces a newer one. A drawing made before the model is ready is read
 * once the model is ready.
 */
export class Recogniser {
  readonly #drawing: Drawing;
  readonly #schedule: Schedule;
  readonly #reading = new Store<Reading>({
    prediction: EMPTY,
    shown: EMPTY,
    busy: false,
    elapsedMs: null,
  });
  readonly subscribe = this.#reading.subscribe;
  #model: ModelInUse | null = null;
  #onFailure: (error: unknown) => void = () => {};
  #numbers: NumberReader | null = null;
  #awaitsNumbers = false;
  #pending: { readonly isFrame: boolean } | null = null;
  #restsUntilMs = 0;
  #answeredVersion = 0;
  #isFinal = true;
  #settled: Settled = { shown: EMPTY, hesitatingSince: null };

  constructor(drawing: Drawing, schedule: Schedule) {
    this.#drawing = drawing;
    this.#schedule = schedule;
    drawing.subscribe(this.#awaitAnswer);
  }

  get reading(): Reading {
    return this.#reading.value;
  }

  /** The field of the newest prediction, or null if there is no ink. */
  get field(): Field | null {
    const { prediction } = this.reading;
    return prediction.verdict === "empty" ? null : prediction.field;
  }

  /** The strokes that `field` shows: all of them, or those of the selected digit of a number. */
  get strokes(): readonly Stroke[] {
    const { prediction } = this.reading;
    const { strokes, picture } = this.#drawing;
    return prediction.verdict === "number" && picture === null
      ? prediction.selected.strokes
      : strokes;
  }

  /**
   * Uses `model` from now on, and reads the current drawing again. If the model throws an error, it
   * is not used again, and `onFailure` is called once.
   */
  answerWith(model: ModelInUse, onFailure: (error: unknown) => void): void {
    this.#model = model;
    this.#onFailure = onFailure;
    if (this.#drawing.isEmpty) this.#awaitAnswer();
    else this.#answerAgain();
  }

  /**
   * Reads multi-digit numbers once the reader has loaded. Until then, every drawing is read as one
   * digit, and the reading stays busy if the result is not a digit. If the reader fails to load,
   * drawings are still read as one digit.
   */
  async awaitNumbers(loading: Promise<NumberReader>): Promise<void> {
    this.#awaitsNumbers = true;
    try {
      this.#numbers = await loading;
    } catch (error) {
      console.warn("Multi-digit numbers cannot be read:", error);
    }
    this.#awaitsNumbers = false;
    this.#answerAgain();
  }

  /** Selects a digit. The prediction then has that digit's candidates and field. */
  select(key: string): void {
    this.#numbers?.select(key);
    this.#answerAgain();
  }

  /** Shows the group as `digit` until its ink changes, and selects it. */
  correct(key: string, digit: string): void {
    this.#numbers?.correct(key, digit);
    this.select(key);
  }

  /** Reads a group's ink as one digit or as several, until the ink changes. */
  divide(key: string, into: "one" | "several"): void {
    this.#numbers?.divide(key, into);
    this.#answerAgain();
  }

  /** See `NumberReader.reaching`. */
  reaching(...args: Parameters<NumberReader["reaching"]>): ReturnType<NumberReader["reaching"]> {
    return this.#numbers?.reaching(...args) ?? null;
  }

  /** Reads the group `to`, which `reaching` returned, as one digit in place of the group `from`. */
  regroup(from: string, to: string): void {
    this.#numbers?.regroup(from, to);
    this.#answerAgain();
  }

  #answerAgain(): void {
    this.#answeredVersion = -1;
    this.#awaitAnswer();
  }

  get #isAnswered(): boolean {
    const { version, isPenDown } = this.#drawing;
    return version === this.#answeredVersion && (this.#isFinal || isPenDown);
  }

  #awaitAnswer = (): void => {
    if (this.#isAnswered && this.#settled.hesitatingSince === null) return;
    if (!this.reading.busy) this.#reading.set({ ...this.reading, busy: true });
    const { isPenDown } = this.#drawing;
    if (this.#pending !== null && (isPenDown || this.#pending.isFrame)) return;
    const pending = { isFrame: !isPenDown };
    this.#pending = pending;
    const delayMs = isPenDown ? Math.max(LEAST_REST_MS, this.#restsUntilMs - performance.now()) : 0;
    this.#schedule(() => {
      // Lifting the pen ends the pause and requests a frame, which replaces this callback.
      if (this.#pending !== pending) return;
      this.#pending = null;
      if (this.#isAnswered) this.#settle(this.reading.prediction, this.reading.elapsedMs);
      else this.#answer();
    }, delayMs);
  };

  #answer(): void {
    const start = performance.now();
    const { version, isPenDown } = this.#drawing;
    const field = fieldOf(this.#drawing);
    if (field === null) {
      this.#answeredVersion = version;
      this.#settle(EMPTY, this.reading.elapsedMs);
      return;
    }
    const prediction = this.#predict(field);
    if (prediction === null) return;
    this.#answeredVersion = version;
    // The number reader does not cut a stroke that is still being drawn, so such a drawing is read
    // again when the pen is lifted.
    this.#isFinal = !isPenDown || this.#numbers === null || prediction.verdict === "digit";
    const end = performance.now();
    const elapsedMs = end - start;
    this.#restsUntilMs = end + REST * elapsedMs;
    this.#settle(prediction, elapsedMs);
  }

  /**
   * Returns null if there is no model or the model fails. The drawing is read as soon as another
   * model is loaded.
   */
  #predict(field: Field): Prediction | null {
    const model = this.#model;
    if (model === null) return null;
    try {
      const whole = judge(model, model.classify(field), field);
      return this.#numbers?.predict(this.#drawing, model, whole) ?? whole;
    } catch (error) {
      this.#model = null;
      this.#onFailure(error);
      return null;
    }
  }

  #settle(prediction: Prediction, elapsedMs: number | null): void {
    this.#settled = settle(this.#settled, prediction, this.#drawing.isPenDown, performance.now());
    const { shown, hesitatingSince } = this.#settled;
    const mayBeNumber = this.#awaitsNumbers && !["empty", "digit"].includes(prediction.verdict);
    const busy = hesitatingSince !== null || mayBeNumber;
    this.#reading.set({ prediction, shown, busy, elapsedMs });
    // A pen that rests on the sheet causes no events, so keep checking while an uncertain prediction
    // is held back.
    this.#awaitAnswer();
  }
}
