import { readFileSync, writeFileSync } from "node:fs";
import { checkModelFile } from "../src/model/modelFile.ts";
import { COMMITTED_MODEL } from "./committedModel.ts";
import { cardFigures } from "./figures/cardFigures.ts";
import { digitConfusion } from "./figures/digitConfusion.ts";
import { layerSizes } from "./figures/layerSizes.ts";

/** What the page about this project imports. */
export const FIGURES = "src/view/about/figures.json";

/** Writes the figures of the committed network for the page: `npm run figures`, after a retraining. */
export function main(): void {
  writeFileSync(FIGURES, figuresText());
}

/** The figures of `docs/model-card.md`, `docs/model/metrics.json` and `model.json` as one JSON text. */
export function figuresText(): string {
  const { layers, weights } = checkModelFile(readJson(`${COMMITTED_MODEL}/model.json`));
  const figures = {
    weights: weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0),
    layers: layerSizes(layers, weights),
    ...cardFigures(readFileSync("../docs/model-card.md", "utf8")),
    confusion: digitConfusion(readJson("../docs/model/metrics.json")),
  };
  return `${JSON.stringify(figures)}\n`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
