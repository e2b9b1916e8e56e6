import type { Field } from "../raster/field.ts";
import type { Candidate, Judged } from "./prediction.ts";

const DIGITS = "0123456789";

/** The labels of the network's outputs, and the threshold for showing a digit. */
export interface Labelling {
  /**
   * In the order of the outputs: the ten digits, and "not a digit" if the network has that class.
   */
  readonly labels: readonly string[];
  /**
   * The best digit is shown if its probability is at least this value (0..1). In a number, a digit
   * is shown if its certainty (`DigitGroup`) is at least this value. The trainer chose this
   * threshold on validation data.
   */
  readonly digitFrom: number;
}

/**
 * Minimum ink of a digit, as the sum of the field's values. A tap of the pen has 5. The thinnest of
 * MNIST's 70,000 digits has 20.
 */
const LEAST_INK = 10;

/**
 * Turns the network's probabilities `[labels]` for a field into a verdict: `digit` if the best
 * digit reaches the threshold, otherwise `not-a-digit` if that label is more probable than the best
 * digit, and otherwise `unsure`. The threshold works because the network was also trained on
 * drawings that are not digits. With a softmax over only the ten digits, a threshold would reject
 * too few of them. The network was never trained on dots and reads them as 1s, so dots are rejected
 * here.
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
      `Expected the network's labels to include the ten digits, but they are ${labels.join(", ")}. Deploy the model again exactly as the trainer wrote it.`,
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
