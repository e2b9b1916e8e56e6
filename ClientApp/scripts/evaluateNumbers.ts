import { readFileSync, writeFileSync } from "node:fs";
import { numbersReport } from "./evaluate/numbers/numbersReport.ts";
import { openNumbers } from "./evaluate/numbers/openNumbers.ts";
import type { Report } from "./evaluate/report.ts";

const REPORT = "../docs/model/evaluation.json";

/**
 * Evaluates the model on multi-digit numbers only, and updates the last evaluation's report, which
 * must be for the same network. Run it after `npm run tune`.
 *
 * Usage: `npm run evaluate:numbers`.
 */
export async function main(): Promise<void> {
  const { model, sets } = await openNumbers();
  const report = JSON.parse(readFileSync(REPORT, "utf8")) as Report;
  if (report.weights !== model.weightsPath) {
    throw new Error(
      `Expected ${REPORT} to be for ${model.weightsPath}, but it is for ${report.weights}; run npm run evaluate.`,
    );
  }
  const numbers = numbersReport(sets, model, (underWay) => console.log(underWay));
  const { network: cost, ...rest } = report;
  writeFileSync(REPORT, `${JSON.stringify({ ...rest, numbers, network: cost }, null, 2)}\n`);
}
