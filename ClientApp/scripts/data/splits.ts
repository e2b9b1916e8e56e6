import type { LabelledDrawing } from "../../src/measure/strokesFile.ts";
import { RESERVED_WRITERS } from "./reservedWriters.ts";

/**
 * What a writer's drawings may be used for. A writer is "left out" if the run measures the writer's
 * whole contributor.
 */
export type Part = "train" | "validation" | "reserved" | "left out";

const reserved = new Set(RESERVED_WRITERS);

/**
 * The part for a writer such as "apb/app0237" or "pendigits/6". Every fifth of the thirty pendigits
 * writers is for validation, and about every fifth UNIPEN file, chosen by its name so that a
 * writer's digits, letters and signs are in the same part. All files of contributor val are for
 * training, because each of its digit files has several writers.
 */
export function partOf(writer: string, leaveOut?: string): Part {
  const [contributor = "", file = ""] = writer.split("/");
  if (reserved.has(writer)) return "reserved";
  if (contributor === leaveOut) return "left out";
  if (contributor === "val") return "train";
  const number = contributor === "pendigits" ? Number(file) : hashOf(writer);
  return number % 5 === 0 ? "validation" : "train";
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash;
}

/** Every fifth of the thirty tablet writers. Their digits are never used for training. */
export const isValidationWriter = ({ writer }: LabelledDrawing): boolean =>
  partOf(`pendigits/${writer}`) === "validation";

/**
 * Every fourth category of scribbles, in alphabetical order. Their drawings are never used for
 * training.
 */
export function validationCategories(scribbles: readonly LabelledDrawing[]): ReadonlySet<string> {
  const names = [...new Set(scribbles.map(({ label }) => label))].sort();
  return new Set(names.filter((_, i) => i % 4 === 3));
}

/**
 * Every second of the validation categories. Their drawings are in the guard file, so what is
 * learned is measured on the others.
 */
export function guardCategories(scribbles: readonly LabelledDrawing[]): ReadonlySet<string> {
  return new Set([...validationCategories(scribbles)].filter((_, i) => i % 2 === 0));
}

/**
 * Letters that look like digits and signs that look like parts of one. Either answer is acceptable
 * for them.
 */
const DIGIT_LIKE = new Set("OoIilSsZzBbqgDQ()/|.,'-");

export const isDigitLike = ({ label }: { readonly label: string }): boolean =>
  DIGIT_LIKE.has(label);
