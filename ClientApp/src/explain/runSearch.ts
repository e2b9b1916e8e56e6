import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { type BreakProgress, type Broken, breakField, scoreFor } from "./breakField.ts";
import { flipPixels } from "./flipPixels.ts";
import { type Tried, tryPixels } from "./tryPixels.ts";

/**
 * A search for the effect of each single pixel once `pixels` have been flipped, or for a few pixels
 * that change the answer (to `wanted`, unless that is null).
 */
export type Search =
  | { readonly kind: "map"; readonly pixels: readonly number[] }
  | { readonly kind: "few"; readonly wanted: string | null };

export type Found =
  | (Tried & {
      readonly kind: "map";
      readonly pixels: readonly number[];
    })
  | (Broken & { readonly kind: "few" });

/** Runs the search on a field. Yields its progress. */
export function* runSearch(
  search: Search,
  model: Model,
  field: Field,
): Generator<BreakProgress, Found> {
  if (search.kind === "few") {
    return { kind: "few", ...(yield* breakField(field, model, search.wanted)) };
  }
  const { kind, pixels } = search;
  const changed = flipPixels(field, pixels);
  const steps = tryPixels(changed, model.classify, scoreFor(model, changed, null));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { kind, pixels, ...value };
    yield { pixels, tried: value };
  }
}
