import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { answerTo, shortAnswer } from "../reading/answerTo.ts";
import { flipPixels } from "./flipPixels.ts";
import { logOdds } from "./logOdds.ts";
import { tryPixels } from "./tryPixels.ts";

/** The search gives up after changing this many pixels. */
export const MOST_PIXELS = 40;

export interface BreakProgress {
  /** The pixels changed so far, in the order in which they were found. */
  readonly pixels: readonly number[];
  /** How many candidates for the next pixel have been tried. */
  readonly tried: number;
}

export interface Broken {
  readonly pixels: readonly number[];
  /** Whether the search has reached its goal. */
  readonly isBroken: boolean;
}

type Answering = Pick<Model, "labels" | "digitFrom" | "classify">;

/**
 * Searches for a few pixels that change the prediction when they are flipped. Repeatedly flips the
 * pixel that helps most until the prediction changes or, if `wanted` is set, until the network
 * predicts that digit. A change to "unsure" does not count. The search is greedy, so it may flip
 * more pixels than necessary.
 */
export function* breakField(
  field: Field,
  model: Answering,
  wanted: string | null = null,
): Generator<BreakProgress, Broken> {
  const said = shortAnswer(answerTo(model, field));
  const scoreOf = scoreFor(model, field, wanted);
  const pixels: number[] = [];
  const isDone = () => {
    const says = shortAnswer(answerTo(model, flipPixels(field, pixels)));
    return wanted === null ? says !== said && says !== "unsure" : says === wanted;
  };
  while (!isDone()) {
    if (pixels.length === MOST_PIXELS) return { pixels, isBroken: false };
    const found = [...pixels];
    const steps = tryPixels(flipPixels(field, pixels), model.classify, scoreOf, new Set(pixels));
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        pixels.push(step.value.best);
        break;
      }
      yield { pixels: found, tried: step.value };
    }
  }
  return { pixels, isBroken: true };
}

/**
 * Returns a function that computes the score that the search lowers: the log odds of the current
 * prediction or, if `wanted` is set, the log odds against the wanted digit.
 */
export function scoreFor(
  { labels, classify }: Answering,
  field: Field,
  wanted: string | null,
): (probabilities: Float32Array) => number {
  if (wanted !== null) return (probabilities) => -logOdds(probabilities, labels.indexOf(wanted));
  const probabilities = classify(field);
  const best = probabilities.indexOf(Math.max(...probabilities));
  return (changed) => logOdds(changed, best);
}
