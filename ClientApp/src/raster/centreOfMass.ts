import type { Point } from "../strokes/stroke.ts";
import { FIELD_SIDE_PX, type Field } from "./field.ts";

/** The mean of the pixels' index coordinates, weighted by ink. Returns null if there is no ink. */
export function centreOfMass(field: Field): Point | null {
  let ink = 0;
  let x = 0;
  let y = 0;
  for (let row = 0; row < FIELD_SIDE_PX; row++) {
    for (let column = 0; column < FIELD_SIDE_PX; column++) {
      const value = field[row * FIELD_SIDE_PX + column] as number;
      ink += value;
      x += value * column;
      y += value * row;
    }
  }
  return ink > 0 ? { x: x / ink, y: y / ink } : null;
}
