import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { backEndsInNode } from "./backEndsInNode.ts";
import { COMMITTED_MODEL } from "./committedModel.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { confusionText } from "./evaluate/confusionText.ts";
import { evaluateModel } from "./evaluate/evaluation.ts";
import { writeReport } from "./evaluate/report.ts";
import { sectionsOf } from "./evaluate/sections.ts";
import { table } from "./evaluate/table.ts";
import { writeResults } from "./evaluate/writeResults.ts";
import { openModelFolder } from "./modelFolder.ts";

const BACK_END = "wasm";

/**
 * Evaluates a model with the page's pipeline and TensorFlow.js. Prints a table, and writes the
 * results as JSON and pictures. If the data folder contains the project's data, it runs the
 * benchmark. Otherwise, it evaluates the model on each set in the folder (see `setsInFolder`). The
 * benchmark results of the committed model on WebAssembly are also written to `--report`, by
 * default the folder that `npm run figures` reads.
 *
 * Usage: `npm run evaluate -- [--data DIR] [--model DIR] [--out DIR] [--report DIR] [--backend
 * wasm|cpu]`.
 */
export async function main(args: string[]): Promise<void> {
  const values = optionsOf(args);
  const start = backEndsInNode.find(([name]) => name === values.backend)?.[1];
  if (start === undefined) {
    throw new Error(`Expected --backend wasm or cpu, but got ${values.backend}.`);
  }
  const folder = dataFolder(values.data);
  if (folder === null) {
    throw new Error(
      "Expected MNIST, pen strokes and scribbles in ../shared/data or artifacts/data, but found none; download them with 'dotnet run --project MnistHost.Training -- data', or name a folder with --data DIR or MNIST_DATA.",
    );
  }
  if (!(await start())) throw new Error(`Expected ${values.backend} to start, but it did not.`);
  const model = await openModelFolder(values.model);
  try {
    console.log(`${model.file.weightsPath} on ${values.backend}, data from ${folder}\n`);
    const evaluation = await evaluateModel(model, folder, tellProgress);
    tellProgress("");
    console.log(table(sectionsOf(evaluation)));
    for (const { title, digits, isVariation } of evaluation.sets) {
      if (digits && !isVariation) console.log(`\n${confusionText(title, digits.confusion)}`);
    }
    console.log(`\nJSON and pictures in ${writeResults(values.out, values.backend, evaluation)}`);
    if (evaluation.network && values.model === COMMITTED_MODEL && values.backend === BACK_END) {
      writeReport(values.report, evaluation);
      console.log(`Figures for the docs in ${resolve(values.report)}. Next: npm run figures`);
    }
  } finally {
    model.network.dispose();
  }
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: "string" },
        model: { type: "string", default: COMMITTED_MODEL },
        out: { type: "string", default: "../artifacts/evaluation" },
        report: { type: "string", default: "../docs/model" },
        backend: { type: "string", default: BACK_END },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Expected [--data DIR] [--model DIR] [--out DIR] [--report DIR] [--backend wasm|cpu], but parsing failed: ${reason}`,
    );
  }
}

/** Shows progress on the terminal's last line, because the cpu back end takes minutes. */
function tellProgress(underWay: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${underWay}`);
}
