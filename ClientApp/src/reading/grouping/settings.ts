import type { Evidence } from "./evidence.ts";
import type { Features } from "./features.ts";
import tuned from "./settings.json";

/** The weights for reading numbers. `npm run tune` chooses them. */
export interface Settings {
  /** Weight of the negative logarithm of the best digit's probability. */
  readonly network: number;
  readonly features: Features;
  /** Weights of the evidence. The ink is a number if the weighted sum is at least 0. */
  readonly evidence: Evidence;
}

export const SETTINGS: Settings = tuned;
