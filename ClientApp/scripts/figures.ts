import { readFileSync, writeFileSync } from "node:fs";
import { docFigures } from "./figures/docFigures.ts";
import { fillMarkers } from "./figures/fillMarkers.ts";
import { pageFigures } from "./figures/pageFigures.ts";
import { readRecorded } from "./figures/recorded.ts";

/** The about page imports this file. */
const PAGE = "src/view/about/figures.json";

const DOCS = ["../README.md", "../docs/model-card.md", "../docs/accuracy.md"];

/**
 * Copies the figures in `docs/model/*.json`, which the trainer and the evaluation scripts write,
 * into the docs and the page.
 *
 * Usage: `npm run figures`.
 */
export function main(): void {
  for (const [path, text] of generatedFiles()) writeFileSync(path, text);
}

/** The content that each file with generated figures should have. */
export function generatedFiles(): [path: string, text: string][] {
  const recorded = readRecorded();
  const figures = docFigures(recorded);
  return [
    [PAGE, `${JSON.stringify(pageFigures(recorded))}\n`],
    ...DOCS.map((path): [string, string] => [
      path,
      fillMarkers(readFileSync(path, "utf8"), figures, path),
    ]),
  ];
}
