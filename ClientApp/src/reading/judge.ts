import type { Field } from "../raster/field.ts";
import type { Candidate, Judged } from "./prediction.ts";

const DIGITS = "0123456789";

/** The labels of the network's outputs, and when a digit is shown. */
export interface Labelling {
  /** In the order of the outputs: the ten digits, and "not a digit" if the network has that class. */
  readonly labels: readonly string[];
  /**
   * The best digit is shown if it has at least this probability, 0..1. The trainer chose it on
   * validation data.
   */
  readonly digitFrom: number;
}

/**
 * Least amount of ink in a digit, in field pixels. A tap of the pen leaves 5; the thinnest of
 * MNIST's 70,000 digits has 20.
 */
const LEAST_INK = 10;

/**
 * Judges the network's probabilities `[labels]` of a field: a digit if it is probable enough, else
 * `not-a-digit` if that label is the most probable, else `unsure`. The threshold works because the
 * network has learned what is not a digit; with a softmax over only the ten digits, a threshold
 * rejects almost nothing. The network has never seen a dot and takes it for a 1, so a dot is
 * rejected here.
 */
export function judge(
  { labels, digitFrom }: Labelling,
  probabilities: Readonly<Float32Array>,
  field: Field,
): Judged {
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
      `Expected the ten digits among the network's labels, but they are ${labels.join(", ")}; deploy the model again as the trainer wrote it.`,
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

function verdictOf(best: Candidate, noDigit: number, digitFrom: number): Judged["verdict"] {
  if (best.probability >= digitFrom) return "digit";
  return noDigit > best.probability ? "not-a-digit" : "unsure";
}
