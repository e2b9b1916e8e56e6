import { writeFileSync } from "node:fs";
import { backEndsInNode } from "./backEndsInNode.ts";
import { openCommittedModel } from "./committedModel.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { readNumberSets } from "./evaluate/numbers/numberSets.ts";
import { prepare } from "./evaluate/numbers/preparedDrawing.ts";
import { tuneSettings } from "./evaluate/numbers/tuneSettings.ts";

const SETTINGS = "src/reading/grouping/settings.json";

/**
 * Chooses how the network's answers and the groups' shapes are weighed when whole numbers are read:
 * `npm run tune`, after the network has changed.
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
  const model = { ...file, classifyAll: network.probabilities.bind(network) };
  const { real, composed, singles, others } = readNumberSets(folder);
  const prepared = (drawings: typeof real) => drawings.map((drawing) => prepare(drawing, model));
  const settings = tuneSettings({
    real: prepared(real),
    composed: prepared(composed),
    singles: prepared(singles),
    others: others.map(prepared),
  });
  writeFileSync(SETTINGS, `${JSON.stringify(settings, null, 2)}\n`);
  console.log(`${SETTINGS}: ${JSON.stringify(settings)}`);
}
