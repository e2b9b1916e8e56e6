import { FIELD_SIDE_PX, type Field } from "../raster/field.ts";
import { rasterise } from "../raster/rasterise.ts";
import type { LabelledImages } from "./idx.ts";
import type { LabelledDrawing, StoredDrawing } from "./strokesFile.ts";

/** A sample's label: a digit "0".."9", `NO_DIGIT`, or null if unlabelled. */
export type Truth = string | null;
export const NO_DIGIT = "no digit";
export const DIGITS = [..."0123456789"];

/** A field as the page would compute it, and its label. */
export interface Sample {
  readonly field: Field;
  readonly truth: Truth;
}

/** Samples that are evaluated together. */
export interface SampleSet {
  /** The set's name in the JSON results, and the name of its folder of pictures. */
  readonly name: string;
  /** The set's name in the table. */
  readonly title: string;
  readonly samples: readonly Sample[];
  /** Multi-digit numbers from the same file, if there are any. */
  readonly numbers?: readonly LabelledDrawing[];
  /**
   * Whether this set is a variation of the previous one, with the same drawings. Variations are
   * reported in less detail and without pictures.
   */
  readonly isVariation: boolean;
}

/** Samples from images that have been prepared like MNIST's. */
export function imageSamples({ pixels, labels, count }: LabelledImages): Sample[] {
  const size = FIELD_SIDE_PX * FIELD_SIDE_PX;
  return Array.from({ length: count }, (_, i) => ({
    field: Float32Array.from(pixels.subarray(i * size, (i + 1) * size), (value) => value / 255),
    truth: truthOf(String(labels[i])),
  }));
}

/** Samples from drawings, rasterised as on the page. The pen width is in field pixels. */
export function drawingSamples(drawings: readonly StoredDrawing[], penWidthPx?: number): Sample[] {
  return drawings.map(({ label, strokes }) => {
    const field = rasterise(strokes, penWidthPx);
    if (field === null) throw new Error("Expected every drawing to have a point.");
    return { field, truth: label === null ? null : truthOf(label) };
  });
}

const truthOf = (label: string): Truth => (DIGITS.includes(label) ? label : NO_DIGIT);
