import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { dataFolder } from "./data/dataFolder.ts";
import { partOf } from "./data/splits.ts";
import { readAllDigits, type TrainingDrawing } from "./data/trainingStrokes.ts";
import { seededRandom } from "./fields/random.ts";
import { pickEvenly } from "./testDigits/pickEvenly.ts";
import { simplified } from "./testDigits/simplified.ts";

/**
 * The file extension is `.txt`, because every host compresses text files. Each line is one drawing,
 * as in an `.ndjson` file.
 */
export const TEST_DIGITS = "src/view/verify/thousand/testDigits.txt";

const PER_DIGIT = 100;

/**
 * Writes the 1,000 digits that visitors test the network on: 100 of each, by the reserved writers.
 * The choice does not depend on the network's predictions.
 *
 * Usage: `npm run test-digits [-- --data DIR]`.
 */
export function main(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" } } });
  const folder = dataFolder(values.data);
  if (folder === null) {
    throw new Error(
      "Expected the folder strokes/ in ../shared/data or artifacts/data, found none; download the data with 'dotnet run --project MnistHost.Training -- data', or pass its parent folder with --data or MNIST_DATA.",
    );
  }
  const text = testDigits(folder);
  writeFileSync(TEST_DIGITS, text);
  console.log(`${TEST_DIGITS}: ${10 * PER_DIGIT} digits, ${text.length} bytes`);
}

/** Returns the file's content, which is always the same for the same data. */
export function testDigits(folder: string): string {
  return pickedDigits(folder)
    .map(({ label, strokes }) => `${JSON.stringify({ label, strokes: simplified(strokes) })}\n`)
    .join("");
}

/** Returns the picked drawings before they are simplified. */
export function pickedDigits(folder: string): TrainingDrawing[] {
  const reserved = readAllDigits(folder).filter(({ writer }) => partOf(writer) === "reserved");
  return pickEvenly(reserved, PER_DIGIT, seededRandom(1));
}
