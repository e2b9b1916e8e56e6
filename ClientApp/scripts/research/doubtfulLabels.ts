import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Network } from "../../src/model/network.ts";
import { rasterise } from "../../src/raster/rasterise.ts";
import { startWasmInNode } from "../backEndsInNode.ts";
import { dataFolder } from "../data/dataFolder.ts";
import { partOf } from "../data/splits.ts";
import { readTrainingDigits, type TrainingDrawing } from "../data/trainingStrokes.ts";
import { openModelFolder } from "../modelFolder.ts";

const LIST = "scripts/fields/doubtful.json";

/** The lowest probability of the other class, and the highest of the label. */
const [OTHER_CLASS, LABEL] = [0.95, 0.02];

/**
 * Writes a list of UNIPEN's training digits with doubtful labels to `scripts/fields/doubtful.json`.
 * A label is doubtful if all networks that were trained without the digit's contributor agree on
 * the same other class, which may be "not a digit". Each must give that class a probability of at
 * least 0.95, and the label a probability below 0.02.
 *
 * Usage: `node scripts/run.js scripts/research/doubtfulLabels apb=DIR apb=DIR ced=DIR…`, with the
 * folders of networks trained without apb, apb, ced and so on.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: "string" } },
  });
  const data = dataFolder(values.data);
  const folders = new Map<string, string[]>();
  for (const [contributor = "", folder] of positionals.map((argument) => argument.split("="))) {
    if (folder) folders.set(contributor, [...(folders.get(contributor) ?? []), folder]);
  }
  if (data === null || folders.size === 0) {
    throw new Error(
      "Expected the data sets in ../shared/data and networks as CONTRIBUTOR=DIR, for example apb=../artifacts/loo-apb/model; pass both.",
    );
  }
  await startWasmInNode();
  const digits = readTrainingDigits(data, "unipen-digits").filter(
    ({ writer }) => partOf(writer) === "train",
  );
  const doubtful: TrainingDrawing[] = [];
  for (const [contributor, own] of folders) {
    const networks = await Promise.all(
      own.map(async (one) => (await openModelFolder(one)).network),
    );
    const written = digits.filter(({ writer }) => writer.startsWith(`${contributor}/`));
    doubtful.push(...written.filter((digit) => isDoubtful(digit, networks)));
    for (const network of networks) network.dispose();
  }
  const rows = doubtful
    .sort((a, b) => a.line - b.line)
    .map(
      ({ line, writer, label }) =>
        `  { "line": ${line}, "writer": ${JSON.stringify(writer)}, "label": ${JSON.stringify(label)} }`,
    );
  writeFileSync(LIST, `[\n${rows.join(",\n")}\n]\n`);
  console.log(`${doubtful.length} of ${digits.length} training digits are doubtful: ${LIST}`);
}

function isDoubtful({ label, strokes }: TrainingDrawing, networks: readonly Network[]): boolean {
  const field = rasterise(strokes);
  if (field === null) return false;
  const classes = networks.map((network) => {
    const probabilities = [...network.probabilities([field])];
    const most = Math.max(...probabilities);
    const isAgainst = most >= OTHER_CLASS && (probabilities[Number(label)] ?? 0) < LABEL;
    return isAgainst ? probabilities.indexOf(most) : null;
  });
  return !classes.includes(null) && new Set(classes).size === 1;
}
