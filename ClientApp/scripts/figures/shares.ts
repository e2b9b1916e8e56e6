import type { Share } from "../../src/measure/share.ts";
import type { Report } from "../evaluate/report.ts";
import { setOf } from "./recorded.ts";

/**
 * The five shares that the page and the docs show first. The pen digits are by reserved writers, so
 * that no setting was chosen on them.
 */
export function sharesOf(report: Report) {
  return {
    mnist: digits(report, "mnist-test").bestRight,
    pens: digits(report, "reserved-pens").bestRight,
    moved: digits(report, "reserved-pens-moved").bestRight,
    shown: digits(report, "reserved-pens").shownRight,
    scribbles: expectFound(setOf(report, "scribbles").noDigits, "scribbles").notShown,
  } satisfies Record<string, Share>;
}

const digits = (report: Report, name: string) => expectFound(setOf(report, name).digits, name);

function expectFound<T>(score: T | null, name: string): T {
  if (score !== null) return score;
  throw new Error(
    `Expected the set "${name}" in docs/model/evaluation.json to have a score, but it has none; run npm run evaluate.`,
  );
}
