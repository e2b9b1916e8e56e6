import { Store } from "./store.ts";

/**
 * A visitor's setting, saved for later visits. If the browser cannot store it (for example, in a
 * private window or on a page opened from disk), it lasts until the page is closed.
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
      // The setting lasts until the page is closed.
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
