import type { Evidence } from "./evidence.ts";
import type { Features } from "./features.ts";
import tuned from "./settings.json";

/** How the network's answers and the groups' features are weighed. `npm run tune` chooses them. */
export interface Settings {
  /** Weight of the negative logarithm of the best digit's probability. */
  readonly network: number;
  readonly features: Features;
  /** It is a number if the evidence, weighted by these, adds up to at least 0. */
  readonly evidence: Evidence;
  /**
   * In a number, the best digit is shown if its share among the ten digits is at least this, 0..1.
   * Whether it is a digit at all, its place in the number says better than the network.
   */
  readonly digitFrom: number;
}

export const SETTINGS: Settings = tuned;
