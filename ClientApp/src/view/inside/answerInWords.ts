import type { FieldPrediction } from "../../reading/prediction.ts";
import type { InsideWords } from "../../words/english/inside.ts";

/** The network's answer with its probability, which `write` formats. */
export function answerInWords(
  prediction: FieldPrediction,
  words: InsideWords["variations"],
  write: (share: number) => string,
): string {
  switch (prediction.verdict) {
    case "digit": {
      const [{ digit, probability }] = prediction.candidates;
      return words.digit(digit, write(probability));
    }
    case "unsure":
      return words.unsure;
    case "not-a-digit":
      return words.noDigit;
    case "empty":
      return words.empty;
  }
}
