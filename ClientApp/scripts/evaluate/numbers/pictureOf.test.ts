import { expect, test } from "vitest";
import { pictureField } from "../../../src/raster/pictureField.ts";
import { rasterise } from "../../../src/raster/rasterise.ts";
import { drawnDigits } from "../../data/drawnDigits.ts";
import { pictureOf } from "./pictureOf.ts";

test.each(drawnDigits)(
  "a picture of a $label has nearly the same field as its strokes",
  ({ strokes }) => {
    const [field, expected] = [pictureField(pictureOf(strokes)), rasterise(strokes)];
    const differences = [...(field ?? [])].map((ink, i) => Math.abs(ink - (expected?.[i] ?? 0)));
    expect(differences).toHaveLength(784);
    expect(differences.reduce((a, b) => a + b) / 784).toBeLessThan(0.02);
  },
);
