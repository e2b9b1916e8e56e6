/**
 * A visitor's choice that outlives the visit. Where the browser keeps nothing (a private window, a
 * page from a disk) it lasts as long as the page.
 */
export class Preference<Value extends string> {
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #value: Value;

  constructor(name: string, isValue: (kept: unknown) => kept is Value, otherwise: Value) {
    this.#name = name;
    const kept = read(name);
    this.#value = isValue(kept) ? kept : otherwise;
  }

  get value(): Value {
    return this.#value;
  }

  set = (value: Value): void => {
    this.#value = value;
    try {
      localStorage.setItem(this.#name, value);
    } catch {
      // Kept for this visit alone.
    }
    for (const listener of this.#listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
