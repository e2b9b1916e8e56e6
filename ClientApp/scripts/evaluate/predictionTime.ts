import type { ModelFile } from "../../src/model/modelFile.ts";
import type { Network } from "../../src/model/network.ts";
import { rasterise } from "../../src/raster/rasterise.ts";
import { judge } from "../../src/reading/judge.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";

/** Time from strokes to verdict, in milliseconds. */
export interface PredictionTime {
  readonly calls: number;
  readonly medianMs: number;
  readonly percentile99Ms: number;
}

const WARM_UP_CALLS = 300;
const CALLS = 3000;

/**
 * Times single predictions, including rasterising, because the page makes one prediction per frame.
 */
export function predictionTime(
  file: ModelFile,
  network: Network,
  drawings: readonly (readonly Stroke[])[],
): PredictionTime {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP_CALLS + CALLS; i++) {
    const strokes = drawings[i % drawings.length] ?? [];
    const start = performance.now();
    const field = rasterise(strokes);
    if (field !== null) judge(file, network.probabilities([field]), field);
    if (i >= WARM_UP_CALLS) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { calls: CALLS, medianMs: at(0.5), percentile99Ms: at(0.99) };
}
