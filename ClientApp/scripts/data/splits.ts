import type { LabelledDrawing } from "../../src/measure/strokesFile.ts";
import { RESERVED_WRITERS } from "./reservedWriters.ts";

/** What a writer's drawings may be used for; "left out" where a run measures a whole contributor. */
export type Part = "train" | "validation" | "reserved" | "left out";

const reserved = new Set(RESERVED_WRITERS);

/**
 * The part of a writer such as "apb/app0237" or "pendigits/6": for validation every fifth of the
 * thirty pendigits writers, and about every fifth UNIPEN file by its name, so that a writer's digits,
 * letters and signs are in one part. Contributor val has several hands in each file of digits: all
 * its files are trained on.
 */
export function partOf(writer: string, leaveOut?: string): Part {
  const [contributor = "", file = ""] = writer.split("/");
  if (reserved.has(writer)) return "reserved";
  if (contributor === leaveOut) return "left out";
  if (contributor === "val") return "train";
  const number = contributor === "pendigits" ? Number(file) : hashOf(writer);
  return number % 5 === 0 ? "validation" : "train";
}

/** Fowler, Noll, Vo: FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash;
}

/** Every fifth of the thirty tablet writers: their digits are never trained on. */
export const isValidationWriter = ({ writer }: LabelledDrawing): boolean =>
  partOf(`pendigits/${writer}`) === "validation";

/** Every fourth of the scribbles' categories, in the order of their names: none of their drawings is trained on. */
export function validationCategories(scribbles: readonly LabelledDrawing[]): ReadonlySet<string> {
  const names = [...new Set(scribbles.map(({ label }) => label))].sort();
  return new Set(names.filter((_, i) => i % 4 === 3));
}

/** These letters look like digits, and these signs like parts of one: the network may read them as it likes. */
const DIGIT_LIKE = new Set("OoIilSsZzBbqgDQ()/|.,'-");

export const isDigitLike = ({ label }: { readonly label: string }): boolean =>
  DIGIT_LIKE.has(label);
