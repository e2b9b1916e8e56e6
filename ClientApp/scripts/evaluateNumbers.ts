import { readFileSync, writeFileSync } from "node:fs";
import { backEndsInNode } from "./backEndsInNode.ts";
import { openCommittedModel } from "./committedModel.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { readNumberSets } from "./evaluate/numbers/numberSets.ts";
import { numbersReport } from "./evaluate/numbers/numbersReport.ts";
import type { Report } from "./evaluate/report.ts";

const REPORT = "../docs/model/evaluation.json";

/**
 * Measures only whole numbers and puts them into the report of the last evaluation, which must be
 * about the same network: `npm run evaluate:numbers`, after `npm run tune`.
 */
export async function main(): Promise<void> {
  const folder = dataFolder();
  if (folder === null) {
    throw new Error(
      "Expected numbers, pen strokes and scribbles in ../shared/data or artifacts/data, but nothing is there; name a folder with MNIST_DATA.",
    );
  }
  await backEndsInNode[0]?.[1]();
  const { file, network } = await openCommittedModel();
  const report = JSON.parse(readFileSync(REPORT, "utf8")) as Report;
  if (report.weights !== file.weightsPath) {
    throw new Error(
      `Expected ${REPORT} to be about ${file.weightsPath}, but it is about ${report.weights}; run npm run evaluate.`,
    );
  }
  const model = { ...file, classifyAll: network.probabilities.bind(network) };
  const numbers = numbersReport(readNumberSets(folder), model, (underWay) => console.log(underWay));
  const { network: cost, ...rest } = report;
  writeFileSync(REPORT, `${JSON.stringify({ ...rest, numbers, network: cost }, null, 2)}\n`);
}
