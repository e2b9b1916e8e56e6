import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { rasterise } from "../../src/raster/rasterise.ts";
import { startWasmInNode } from "../backEndsInNode.ts";
import { dataFolder } from "../data/dataFolder.ts";
import { partOf } from "../data/splits.ts";
import { readTrainingDigits } from "../data/trainingStrokes.ts";
import { openModelFolder } from "../modelFolder.ts";

const LIST = "scripts/fields/doubtful.json";

/** A digit is kept if the network gives its label at least this probability. */
const LEAST = 0.1;

/**
 * Writes a list of UNIPEN's training digits with doubtful labels to `scripts/fields/doubtful.json`.
 * A label is doubtful if a network that was not trained on UNIPEN gives it a probability below 0.1.
 * Zeros with several strokes are not listed, because that network rejects slashed zeros.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: "string" }, model: { type: "string" } },
  });
  const data = dataFolder(values.data);
  if (data === null || values.model === undefined) {
    throw new Error(
      "Expected the data sets in ../shared/data and --model with the folder of a network that was not trained on UNIPEN; pass both.",
    );
  }
  await startWasmInNode();
  const { network } = await openModelFolder(values.model);
  const digits = readTrainingDigits(data, "unipen-digits").filter(
    ({ writer }) => partOf(writer) === "train",
  );
  const doubtful = digits.filter(({ label, strokes }) => {
    const field = rasterise(strokes);
    const isSlashed = label === "0" && strokes.length > 1;
    return (
      field !== null && !isSlashed && (network.probabilities([field])[Number(label)] ?? 0) < LEAST
    );
  });
  network.dispose();
  const rows = doubtful.map(
    ({ line, writer, label }) =>
      `  { "line": ${line}, "writer": ${JSON.stringify(writer)}, "label": ${JSON.stringify(label)} }`,
  );
  writeFileSync(LIST, `[\n${rows.join(",\n")}\n]\n`);
  console.log(`${doubtful.length} of ${digits.length} training digits are doubtful: ${LIST}`);
}
