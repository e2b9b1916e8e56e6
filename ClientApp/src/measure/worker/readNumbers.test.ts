import { expect, test } from "vitest";
import { startWasmInNode } from "../../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../../scripts/committedModel.ts";
import { drawnDigits } from "../../../scripts/data/drawnDigits.ts";
import { composeNumbers } from "../../../scripts/data/numberDrawings.ts";
import { seededRandom } from "../../../scripts/fields/random.ts";
import type { Field } from "../../raster/field.ts";
import { readNumbers } from "./readNumbers.ts";

test("numbers and single digits are read correctly, and progress is reported after each one", async () => {
  await startWasmInNode();
  const { file, network } = await openCommittedModel();
  const digits = drawnDigits.map((one) => ({ ...one, writer: "a" }));
  const drawings = [...composeNumbers(digits, 6, seededRandom(3)), ...digits.slice(0, 2)];
  const answer = async (fields: readonly Field[]) => network.probabilities(fields);
  const progress: number[] = [];
  const read = await readNumbers(file, answer, drawings, (count) => progress.push(count));
  expect(read.map((one) => one.read)).toEqual(drawings.map(({ label }) => label));
  expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
