import type { LabelledDrawing } from "../../src/measure/strokesFile.ts";
import { RESERVED_WRITERS } from "./reservedWriters.ts";

/**
 * What a writer's drawings may be used for. A writer is "left out" if all writers of the same
 * contributor are held out for evaluation.
 */
export type Part = "train" | "validation" | "reserved" | "left out";

const reserved = new Set(RESERVED_WRITERS);

/**
 * Returns what the drawings of a writer, such as "apb/app0237" or "pendigits/6", may be used for.
 * Unless reserved, every fifth of the 30 pendigits writers and about one in five UNIPEN files are
 * for validation. UNIPEN files are assigned by a hash of their name, so a writer's digits, letters
 * and symbols are in the same part. All files by the contributor "val" are for training, because
 * each of its digit files has several writers.
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

/**
 * Whether a pendigits drawing is by a validation writer (5, 15 or 25). Digits by these writers are
 * never used for training.
 */
export const isValidationWriter = ({ writer }: LabelledDrawing): boolean =>
  partOf(`pendigits/${writer}`) === "validation";

/**
 * Returns every fourth category of scribbles, in alphabetical order. Drawings in these categories
 * are never used for training.
 */
export function validationCategories(scribbles: readonly LabelledDrawing[]): ReadonlySet<string> {
  const names = [...new Set(scribbles.map(({ label }) => label))].sort();
  return new Set(names.filter((_, i) => i % 4 === 3));
}

/**
 * Returns every second validation category. The guard file contains drawings in these categories,
 * so learning is measured on the other validation categories.
 */
export function guardCategories(scribbles: readonly LabelledDrawing[]): ReadonlySet<string> {
  return new Set([...validationCategories(scribbles)].filter((_, i) => i % 2 === 0));
}

/**
 * Letters that look like digits, and symbols that look like parts of digits. Both a digit and "not
 * a digit" are acceptable results for them.
 */
const DIGIT_LIKE = new Set("OoIilSsZzBbqgDQ()/|.,'-");

export const isDigitLike = ({ label }: { readonly label: string }): boolean =>
  DIGIT_LIKE.has(label);
