import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Field } from "../../src/raster/field.ts";
import { rasterise } from "../../src/raster/rasterise.ts";
import { startWasmInNode } from "../backEndsInNode.ts";
import { dataFolder } from "../data/dataFolder.ts";
import { partOf } from "../data/splits.ts";
import { readTrainingDigits, type TrainingDrawing } from "../data/trainingStrokes.ts";
import { openModelFolder } from "../modelFolder.ts";

const LIST = "scripts/fields/doubtful.json";

/** The probability that each network must give the other class, and the most it may give the label. */
const [OTHER_CLASS, LABEL] = [0.95, 0.02];

/**
 * Writes a list of UNIPEN's training digits with doubtful labels to `scripts/fields/doubtful.json`.
 * A label is doubtful if all networks that were trained without the digit's contributor agree on
 * another class, with a probability of at least 0.95 each.
 *
 * Usage: `node scripts/run.js scripts/research/doubtfulLabels apb=DIR apb=DIR ced=DIR…`, with
 * networks trained without apb, apb, ced and so on.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: "string" } },
  });
  const data = dataFolder(values.data);
  const networks = positionals.map((argument) => argument.split("="));
  if (data === null || networks.length === 0 || networks.some(({ length }) => length !== 2)) {
    throw new Error(
      "Expected the data sets in ../shared/data and networks as CONTRIBUTOR=DIR, for example apb=../artifacts/loo-apb/model; pass both.",
    );
  }
  await startWasmInNode();
  const digits = readTrainingDigits(data, "unipen-digits").filter(
    ({ writer }) => partOf(writer) === "train",
  );
  const doubtful: TrainingDrawing[] = [];
  for (const contributor of new Set(networks.map(([name]) => name))) {
    let left = digits.filter(({ writer }) => writer.startsWith(`${contributor}/`));
    const classes = new Map<TrainingDrawing, number>();
    for (const [name, folder = ""] of networks) {
      if (name !== contributor) continue;
      const { network } = await openModelFolder(folder);
      left = left.filter((digit) => {
        const answer = network.probabilities([rasterise(digit.strokes) as Field]);
        const best = answer.indexOf(Math.max(...answer));
        const isSame = (classes.get(digit) ?? best) === best;
        classes.set(digit, best);
        const label = answer[Number(digit.label)] ?? 0;
        return isSame && (answer[best] ?? 0) >= OTHER_CLASS && label < LABEL;
      });
      network.dispose();
    }
    doubtful.push(...left);
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
