import type { Stroke } from "../../src/strokes/stroke.ts";

/** A house in one stroke. The network does not read it as a digit. */
export const HOUSE: readonly Stroke[] = [
  [
    { x: 0.2, y: 0.9 },
    { x: 0.2, y: 0.4 },
    { x: 0.5, y: 0.1 },
    { x: 0.8, y: 0.4 },
    { x: 0.8, y: 0.9 },
    { x: 0.2, y: 0.9 },
    { x: 0.8, y: 0.4 },
  ],
];
