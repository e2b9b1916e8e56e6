import { existsSync, readFileSync } from "node:fs";
import { checkModelFile, type ModelFile } from "../../src/model/modelFile.ts";
import { COMMITTED_MODEL } from "../committedModel.ts";
import type { PhotoReport } from "../evaluate/pictures/photos/photos.ts";
import type { Report } from "../evaluate/report.ts";
import type { TaughtGroup } from "../learning.ts";
import type { LeftOut } from "../leftOut.ts";

/** The part of `docs/model/metrics.json` (written by the trainer) that the figures use. */
export interface Metrics {
  readonly weights: string;
  readonly options: {
    readonly architecture: string;
    readonly epochs: number;
    readonly seed: number;
  };
  readonly best: { readonly epoch: number };
  readonly calibration: { readonly temperature: number; readonly digitFrom: number };
  /** Share of MNIST's test images that were read correctly, 0..1. */
  readonly test: number;
  /** Counts `[written][read]`. The eleventh row and column are "not a digit". */
  readonly confusion: readonly (readonly number[])[];
  readonly history: readonly { readonly seconds: number }[];
}

const PHOTOS = "../docs/model/photos.json";
const LEFT_OUT = "../docs/model/left-out.json";

/** The committed network, and everything that the trainer and the evaluation measured about it. */
export interface Recorded {
  readonly model: ModelFile;
  readonly metrics: Metrics;
  readonly report: Report;
  /** The score of each network on the contributor left out of its training. May be empty. */
  readonly leftOut: readonly LeftOut[];
  /** How accurately photos are read. Null if not measured yet. */
  readonly photos: PhotoReport | null;
  /** How much teaching helps writers that the network was not trained on. */
  readonly taught: readonly TaughtGroup[];
}

/**
 * Reads the model file and everything that was measured. Throws if the trainer's or the
 * evaluation's figures are for other weights.
 */
export function readRecorded(): Recorded {
  const model = checkModelFile(readJson(`${COMMITTED_MODEL}/model.json`));
  const recorded = {
    model,
    metrics: readJson("../docs/model/metrics.json") as Metrics,
    report: readJson("../docs/model/evaluation.json") as Report,
    photos: existsSync(PHOTOS) ? (readJson(PHOTOS) as PhotoReport) : null,
    leftOut: existsSync(LEFT_OUT) ? (readJson(LEFT_OUT) as LeftOut[]) : [],
    taught: readJson("../docs/model/learning.json") as TaughtGroup[],
  };
  expectSameWeights(recorded);
  return recorded;
}

export function expectSameWeights({ model, metrics, report }: Recorded): void {
  for (const [file, weights, remedy] of [
    ["metrics.json", metrics.weights, "train again"],
    ["evaluation.json", report.weights, "run npm run evaluate"],
  ]) {
    if (weights === model.weightsPath) continue;
    throw new Error(
      `Expected docs/model/${file} to be for ${model.weightsPath}, but it is for ${weights}; ${remedy}.`,
    );
  }
}

/** The measurements on the set with this name. */
export function setOf(report: Report, name: string): Report["sets"][number] {
  const found = report.sets.find((set) => set.name === name);
  if (found) return found;
  throw new Error(
    `Expected docs/model/evaluation.json to hold the set "${name}", but it holds ${report.sets.map((set) => `"${set.name}"`).join(", ")}; run npm run evaluate, or change what scripts/figures looks for.`,
  );
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
