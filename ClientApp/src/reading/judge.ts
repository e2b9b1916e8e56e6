import type { Field } from "../raster/field.ts";
import type { Candidate, Prediction, Verdict } from "./prediction.ts";

const DIGITS = "0123456789";

/** What the network's outputs stand for, and when a digit among them is shown. */
export interface Labelling {
  /** In the order of the outputs: the ten digits and, where the network knows it, what is no digit. */
  readonly labels: readonly string[];
  /** The best digit is the answer from this probability on, 0..1; the trainer chose it on validation data. */
  readonly digitFrom: number;
}

/**
 * Ink that a digit has at least, in the field's pixels: a tap of the pen leaves 5, the thinnest of MNIST's
 * 70,000 digits has 20.
 */
const LEAST_INK = 10;

/**
 * Judges the network's probabilities `[labels]` of a field: a digit that is probable enough, else
 * `not-a-digit` where that label comes first, else `unsure`. The threshold works because the network
 * has learned what is no digit; a threshold on a softmax over ten digits alone rejects next to nothing.
 * It was never shown a dot, which it takes for a 1: a dot is no digit for certain.
 */
export function judge(
  { labels, digitFrom }: Labelling,
  probabilities: Readonly<Float32Array>,
  field: Field,
): Prediction {
  const candidates: Candidate[] = [];
  const dot = isDot(field);
  let noDigit = dot ? 1 : 0;
  labels.forEach((label, i) => {
    const probability = dot ? 0 : (probabilities[i] ?? 0);
    if (label.length === 1 && DIGITS.includes(label))
      candidates.push({ digit: label, probability });
    else noDigit += probability;
  });
  candidates.sort((a, b) => b.probability - a.probability);
  const [best, second, ...rest] = candidates;
  if (best === undefined || second === undefined) {
    throw new Error(
      `Expected the ten digits among the network's labels, but they are ${labels.join(", ")}; deploy the model anew as the trainer wrote it.`,
    );
  }
  return {
    verdict: verdictOf(best, noDigit, digitFrom),
    candidates: [best, second, ...rest],
    noDigit,
    field,
  };
}

function isDot(field: Field): boolean {
  return field.reduce((sum, ink) => sum + ink, 0) < LEAST_INK;
}

function verdictOf(best: Candidate, noDigit: number, digitFrom: number): Exclude<Verdict, "empty"> {
  if (best.probability >= digitFrom) return "digit";
  return noDigit > best.probability ? "not-a-digit" : "unsure";
}
