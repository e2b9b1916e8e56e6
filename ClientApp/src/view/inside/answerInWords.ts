import type { FieldPrediction } from "../../reading/prediction.ts";
import type { InsideWords } from "../../words/english/inside.ts";
import type { Numbers } from "../../words/numbers.ts";

/** Returns the network's answer in words. If the answer is a digit, includes its probability. */
export function answerInWords(
  prediction: FieldPrediction,
  words: InsideWords["variations"],
  numbers: Numbers,
): string {
  switch (prediction.verdict) {
    case "digit": {
      const [{ digit, probability }] = prediction.candidates;
      return words.digit(digit, numbers.probability(probability, 1));
    }
    case "unsure":
      return words.unsure;
    case "not-a-digit":
      return words.noDigit;
    case "empty":
      return words.empty;
  }
}
