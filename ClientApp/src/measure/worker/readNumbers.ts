import type { Field } from "../../raster/field.ts";
import { rasterise } from "../../raster/rasterise.ts";
import { layoutsOf } from "../../reading/grouping/dividedLine.ts";
import { GroupAnswers } from "../../reading/grouping/groupAnswers.ts";
import { readNumber } from "../../reading/grouping/readNumber.ts";
import { judge, type Labelling } from "../../reading/judge.ts";
import { textOf } from "../../reading/prediction.ts";
import type { ReadNumber } from "../numbers/numberScore.ts";
import type { LabelledDrawing } from "../strokesFile.ts";
import type { Answer } from "./parityDifference.ts";

/**
 * Reads drawings of numbers as the page does. After each drawing, reports how many have been read.
 */
export async function readNumbers(
  labelling: Labelling,
  answer: Answer,
  drawings: readonly LabelledDrawing[],
  onProgress: (read: number) => void,
): Promise<ReadNumber[]> {
  const numbers: ReadNumber[] = [];
  for (const { label, strokes } of drawings) {
    numbers.push({ written: label, read: await readOne(labelling, answer, strokes) });
    onProgress(numbers.length);
  }
  return numbers;
}

async function readOne(
  labelling: Labelling,
  answer: Answer,
  strokes: LabelledDrawing["strokes"],
): Promise<string> {
  const field = rasterise(strokes);
  if (field === null) throw new Error("Expected every drawing to have a point.");
  const whole = judge(labelling, await answer([field]), field);
  const readWith = (classifyAll: (fields: readonly Field[]) => Float32Array) =>
    readNumber(layoutsOf(strokes), whole, { ...labelling, classifyAll }, new GroupAnswers());
  // The network runs asynchronously, but `readNumber` is synchronous. Therefore, a first pass
  // collects the fields that the network must classify.
  let wanted: readonly Field[] = [];
  readWith((fields) => {
    wanted = fields;
    return new Float32Array(fields.length * labelling.labels.length);
  });
  const answers = wanted.length > 0 ? await answer(wanted) : new Float32Array();
  const reading = readWith(() => answers);
  if (reading) return textOf(reading.number);
  return whole.verdict === "digit" ? whole.candidates[0].digit : "";
}
