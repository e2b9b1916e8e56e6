import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Evaluation } from "./evaluation.ts";
import { acceptancePlot } from "./pictures/acceptancePlot.ts";
import { mistakesGallery } from "./pictures/mistakesGallery.ts";
import { reliabilityDiagram } from "./pictures/reliabilityDiagram.ts";
import { withoutBins } from "./withoutBins.ts";

/**
 * The content of `docs/model/evaluation.json`: the benchmark's figures without the data that only
 * the pictures need.
 */
export interface Report extends Omit<Evaluation, "sets" | "acceptance"> {
  readonly sets: readonly Omit<Evaluation["sets"][number], "mistakes">[];
}

/** Sets whose drawings are shown in the docs. UNIPEN's drawings are kept out of the repository. */
const PICTURED = new Set(["mnist-test", "pens", "scribbles"]);

/** Writes the committed network's figures and the pictures that the docs show. */
export function writeReport(folder: string, evaluation: Evaluation): void {
  const { sets, acceptance, digitFrom, ...rest } = evaluation;
  const report: Report = { digitFrom, ...rest, sets: sets.map(({ mistakes, ...set }) => set) };
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  mkdirSync(folder, { recursive: true });
  write("evaluation.json", `${JSON.stringify(report, withoutBins, 2)}\n`);
  for (const { name, title, isVariation, digits, mistakes } of sets) {
    if (isVariation || !PICTURED.has(name)) continue;
    if (mistakes.length > 0) write(`mistakes-${name}.svg`, mistakesGallery(title, mistakes));
    if (digits) write(`reliability-${name}.svg`, reliabilityDiagram(title, digits, digitFrom));
  }
  if (acceptance) write("acceptance.svg", acceptancePlot(acceptance));
}
