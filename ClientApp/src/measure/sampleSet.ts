import { FIELD_SIDE_PX, type Field } from "../raster/field.ts";
import { rasterise } from "../raster/rasterise.ts";
import type { LabelledImages } from "./idx.ts";
import type { StoredDrawing } from "./strokesFile.ts";

/** What a sample shows: a digit "0".."9", something that is no digit, or null where nobody said. */
export type Truth = string | null;
export const NO_DIGIT = "no digit";
export const DIGITS = [..."0123456789"];

/** A field as the page would make it, and what it shows. */
export interface Sample {
  readonly field: Field;
  readonly truth: Truth;
}

/** Samples that are measured together. */
export interface SampleSet {
  /** Names it in the results' JSON and, below their folder, the folder of its pictures. */
  readonly name: string;
  /** Names it in the table. */
  readonly title: string;
  readonly samples: readonly Sample[];
  /** The drawings of the set before, drawn otherwise: told in less detail and without pictures. */
  readonly isVariation: boolean;
}

/** Images that were prepared as MNIST was. */
export function imageSamples({ pixels, labels, count }: LabelledImages): Sample[] {
  const size = FIELD_SIDE_PX * FIELD_SIDE_PX;
  return Array.from({ length: count }, (_, i) => ({
    field: Float32Array.from(pixels.subarray(i * size, (i + 1) * size), (value) => value / 255),
    truth: truthOf(String(labels[i])),
  }));
}

/** Drawings as the page rasterises them, the pen in field pixels. */
export function drawingSamples(drawings: readonly StoredDrawing[], penWidthPx?: number): Sample[] {
  return drawings.map(({ label, strokes }) => {
    const field = rasterise(strokes, penWidthPx);
    if (field === null) throw new Error("Expected every drawing to have a point.");
    return { field, truth: label === null ? null : truthOf(label) };
  });
}

const truthOf = (label: string): Truth => (DIGITS.includes(label) ? label : NO_DIGIT);
