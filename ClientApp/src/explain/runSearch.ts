import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { type BreakProgress, type Broken, breakField, scoreFor } from "./breakField.ts";
import { flipPixels } from "./flipPixels.ts";
import { type Tried, tryPixels } from "./tryPixels.ts";

/** What to search for. */
export type Search =
  /** The effect of flipping each pixel in turn after `pixels` have been flipped. */
  | { readonly kind: "map"; readonly pixels: readonly number[] }
  /**
   * A few pixels that change the prediction. If `wanted` is not null, they must change it to that
   * digit.
   */
  | { readonly kind: "few"; readonly wanted: string | null };

export type Found =
  | (Tried & {
      readonly kind: "map";
      readonly pixels: readonly number[];
    })
  | (Broken & { readonly kind: "few" });

/** Runs the search on a field. Yields its progress and returns its result. */
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
