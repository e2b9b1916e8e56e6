import { Store } from "./store.ts";

/**
 * A visitor's choice, kept for later visits. If the browser cannot store it (in a private window or
 * for a page opened from disk), the choice lasts until the page is closed.
 */
export class Preference<Value extends string> extends Store<Value> {
  readonly #name: string;

  constructor(name: string, isValue: (kept: unknown) => kept is Value, otherwise: Value) {
    const kept = read(name);
    super(isValue(kept) ? kept : otherwise);
    this.#name = name;
  }

  override set(value: Value): void {
    try {
      localStorage.setItem(this.#name, value);
    } catch {
      // The choice lasts only for this visit.
    }
    super.set(value);
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
