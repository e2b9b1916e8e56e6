import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { GUARD_SIZE, type Guard, guardBytes } from "../src/learn/guard.ts";
import { rasterise } from "../src/raster/rasterise.ts";
import { backEndsInNode } from "./backEndsInNode.ts";
import { COMMITTED_MODEL } from "./committedModel.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { partOf } from "./data/splits.ts";
import { readTrainingStrokes } from "./data/trainingStrokes.ts";
import { seededRandom } from "./fields/random.ts";
import { type OpenedModel, openModelFolder } from "./modelFolder.ts";

export const GUARD_FILE = "src/learn/guard.bin";

/**
 * Writes the guard file for the committed network: `npm run guard`. It holds the network's features
 * of digits by the validation writers, fifty of each digit. The reserved writers are not among
 * them, so what is learned can be measured on those.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" } } });
  const data = dataFolder(values.data);
  if (data === null) {
    throw new Error(
      "Expected pen strokes in ../shared/data or artifacts/data; name their parent with --data.",
    );
  }
  await backEndsInNode.find(([name]) => name === "wasm")?.[1]();
  const model = await openModelFolder(COMMITTED_MODEL);
  const bytes = guardBytes(guardOf(model, data));
  writeFileSync(GUARD_FILE, bytes);
  console.log(`${GUARD_FILE}: ${bytes.length} bytes`);
}

/** The guard of any network. */
export function guardOf({ network }: Pick<OpenedModel, "network">, data: string): Guard {
  const random = seededRandom(1);
  const drawings = [
    ...readTrainingStrokes(data, "pendigits-train"),
    ...readTrainingStrokes(data, "unipen-digits"),
  ].filter(({ writer }) => partOf(writer) === "validation");
  const picked = Array.from({ length: GUARD_SIZE }, (_, i) => {
    const digit = String(i % 10);
    const rest = drawings.filter(({ label }) => label === digit);
    const drawing = random.pick(rest);
    drawings.splice(drawings.indexOf(drawing), 1);
    return drawing;
  });
  return {
    digits: picked.map(({ label }) => label),
    features: picked.map(({ strokes }) => {
      const field = rasterise(strokes);
      if (field === null) throw new Error("Expected ink in every digit of the guard, got none.");
      return network.features(field);
    }),
  };
}
