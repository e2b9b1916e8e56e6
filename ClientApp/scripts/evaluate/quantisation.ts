/** Accuracy on one of the trainer's validation sets before and after its weights were rounded, 0..1. */
export interface QuantisationLoss {
  readonly set: string;
  readonly float32: number;
  readonly rounded: number;
}

/**
 * The accuracy before and after the weights were rounded, as the trainer recorded it in
 * `model.json`'s metadata (`accuracy.validationFloat32` and `accuracy.validation`: one figure, or
 * one per set). Empty if it is not recorded.
 */
export function quantisationLoss(modelJson: Uint8Array): QuantisationLoss[] {
  const { userDefinedMetadata } = JSON.parse(new TextDecoder().decode(modelJson));
  const { validationFloat32, validation } = userDefinedMetadata?.accuracy ?? {};
  const [before, after] = [bySet(validationFloat32), bySet(validation)];
  return Object.entries(before).flatMap(([set, float32]) => {
    const rounded = after[set];
    return typeof float32 === "number" && typeof rounded === "number"
      ? [{ set, float32, rounded }]
      : [];
  });
}

function bySet(figures: unknown): Record<string, unknown> {
  if (typeof figures === "number") return { mnist: figures };
  return typeof figures === "object" && figures !== null ? { ...figures } : {};
}
