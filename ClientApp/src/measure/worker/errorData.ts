import { Refusal } from "../../words/refusal.ts";

/** An error as it crosses from a worker to the page, which would lose what a class of its own adds. */
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
