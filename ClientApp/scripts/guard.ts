import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { GUARD_DIGITS, GUARD_SCRIBBLES, type Guard, guardBytes } from "../src/learn/guard.ts";
import { rasterise } from "../src/raster/rasterise.ts";
import { startWasmInNode } from "./backEndsInNode.ts";
import { COMMITTED_MODEL } from "./committedModel.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { readScribbles } from "./data/dataSets.ts";
import { guardCategories, partOf } from "./data/splits.ts";
import { readAllDigits } from "./data/trainingStrokes.ts";
import { type Random, seededRandom } from "./fields/random.ts";
import { type OpenedModel, openModelFolder } from "./modelFolder.ts";

export const GUARD_FILE = "src/learn/guard.bin";

/**
 * Writes the guard file for the committed network. It contains the features that the network
 * computes for digits by the validation writers (fifty of each digit) and for scribbles. None of
 * the digits is by a reserved writer, and none of the scribbles is in a category that `npm run
 * learning` uses.
 *
 * Usage: `npm run guard`.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" } } });
  const data = dataFolder(values.data);
  if (data === null) {
    throw new Error(
      "Expected pen strokes in ../shared/data or artifacts/data; pass their parent folder with --data.",
    );
  }
  await startWasmInNode();
  const model = await openModelFolder(COMMITTED_MODEL);
  const bytes = guardBytes(guardOf(model, data));
  writeFileSync(GUARD_FILE, bytes);
  console.log(`${GUARD_FILE}: ${bytes.length} bytes`);
}

/**
 * Builds the guard for any network.
 *
 * @param leaveOut - a contributor to leave out of the guard, because its writers are used for
 * evaluation
 */
export function guardOf(
  { network }: Pick<OpenedModel, "network">,
  data: string,
  leaveOut?: string,
): Guard {
  const random = seededRandom(1);
  const digits = readAllDigits(data).filter(
    ({ writer }) => partOf(writer, leaveOut) === "validation",
  );
  const scribbles = readScribbles(data);
  const kinds = guardCategories(scribbles);
  const picked = [
    ...Array.from({ length: GUARD_DIGITS }, (_, i) =>
      take(digits, ({ label }) => label === String(i % 10), random),
    ),
    ...Array.from({ length: GUARD_SCRIBBLES }, () =>
      take(scribbles, ({ label }) => kinds.has(label), random),
    ),
  ];
  return {
    digits: picked.map(({ label }) => (/^[0-9]$/.test(label) ? label : null)),
    features: picked.map(({ strokes }) => {
      const field = rasterise(strokes);
      if (field === null) throw new Error("Expected every drawing in the guard to contain ink.");
      return network.features(field);
    }),
  };
}

function take<T>(drawings: T[], isWanted: (drawing: T) => boolean, random: Random): T {
  const drawing = random.pick(drawings.filter(isWanted));
  drawings.splice(drawings.indexOf(drawing), 1);
  return drawing;
}
