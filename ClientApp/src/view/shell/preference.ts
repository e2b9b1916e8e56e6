import { Store } from "../../store.ts";

/**
 * A visitor's choice that outlives the visit. Where the browser keeps nothing (a private window, a
 * page from a disk) it lasts as long as the page.
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
      // Kept for this visit alone.
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
