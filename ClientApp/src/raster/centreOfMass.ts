import type { Point } from "../strokes/stroke.ts";
import { FIELD_SIDE_PX } from "./field.ts";

/**
 * The mean of the pixels' index coordinates, weighted by ink. `pixels` is a field or another square
 * image of `side` × `side` pixels. Returns null if there is no ink.
 */
export function centreOfMass(pixels: Readonly<Float32Array>, side = FIELD_SIDE_PX): Point | null {
  let ink = 0;
  let x = 0;
  let y = 0;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = pixels[row * side + column] as number;
      ink += value;
      x += value * column;
      y += value * row;
    }
  }
  return ink > 0 ? { x: x / ink, y: y / ink } : null;
}
