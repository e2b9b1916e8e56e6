import { Refusal } from "../../words/refusal.ts";

/**
 * An error in a form that can be sent from the worker to the page. Structured cloning would drop
 * the properties that `Refusal` adds to `Error`.
 */
export type ErrorData = Pick<Refusal, "kind" | "values"> | { readonly message: string };

export function errorData(error: unknown): ErrorData {
  if (error instanceof Refusal) {
    const { kind, values }: Refusal = error;
    return { kind, values };
  }
  return { message: error instanceof Error ? error.message : String(error) };
}

export function errorOf(data: ErrorData): Error {
  return "kind" in data ? new Refusal(data.kind, ...data.values) : new Error(data.message);
}
