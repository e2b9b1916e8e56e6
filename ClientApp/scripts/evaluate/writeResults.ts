import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Evaluation } from "./evaluation.ts";
import { acceptancePlot } from "./pictures/acceptancePlot.ts";
import { confusionMatrix } from "./pictures/confusionMatrix.ts";
import { mistakesGallery } from "./pictures/mistakesGallery.ts";
import { reliabilityDiagram } from "./pictures/reliabilityDiagram.ts";

/**
 * Writes `evaluation.json` and `acceptance.svg` to the folder `out`. Writes `mistakes.svg` and, for
 * digits, `confusion-matrix.svg` and `reliability-diagram.svg` to a subfolder for each set. Returns
 * the full path of `out`.
 */
export function writeResults(out: string, backEnd: string, evaluation: Evaluation): string {
  const folder = resolve(out);
  const { sets, acceptance, digitFrom } = evaluation;
  const write = (name: string, content: string) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  try {
    write("evaluation.json", `${JSON.stringify({ backEnd, ...evaluation }, withoutFields, 2)}\n`);
    for (const { name, title, isVariation, digits, mistakes } of sets) {
      if (isVariation) continue;
      if (mistakes.length > 0) write(`${name}/mistakes.svg`, mistakesGallery(title, mistakes));
      if (digits === null) continue;
      write(`${name}/confusion-matrix.svg`, confusionMatrix(title, digits.confusion));
      write(`${name}/reliability-diagram.svg`, reliabilityDiagram(title, digits, digitFrom));
    }
    if (acceptance) write("acceptance.svg", acceptancePlot(acceptance));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The results could not be written to ${folder} (${reason}); name another folder with --out.`,
    );
  }
  return folder;
}

/**
 * A replacer for `JSON.stringify` that omits each `field`, an array of 784 numbers. The index of a
 * mistake in its set identifies its field.
 */
const withoutFields = (key: string, value: unknown) => (key === "field" ? undefined : value);
