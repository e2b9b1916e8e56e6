import { type Refusals, refusals } from "./english/refusals.ts";

/**
 * An error to show to the visitor. `message` is in English. `sentenceOf` builds the message in the
 * visitor's language from `kind` and `values`.
 */
export class Refusal<Kind extends keyof Refusals = keyof Refusals> extends Error {
  override readonly name = "Refusal";
  readonly kind: Kind;
  readonly values: Parameters<Refusals[Kind]>;

  constructor(kind: Kind, ...values: Parameters<Refusals[Kind]>) {
    super(tell(refusals, kind, values));
    this.kind = kind;
    this.values = values;
  }
}

/**
 * Returns the message of an error in the language of `texts`. The message of any error that is not
 * a `Refusal` is returned unchanged.
 */
export function sentenceOf(error: unknown, texts: Refusals): string {
  if (error instanceof Refusal) return tell(texts, error.kind, error.values);
  return error instanceof Error ? error.message : String(error);
}

function tell<Kind extends keyof Refusals>(
  texts: Refusals,
  kind: Kind,
  values: Parameters<Refusals[Kind]>,
): string {
  return (texts[kind] as (...values: unknown[]) => string)(...values);
}
