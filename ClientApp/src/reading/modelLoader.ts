import type { Model } from "../model/model.ts";

export type ModelState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly model: Model }
  | { readonly status: "failed"; readonly error: unknown };

/** Opens the model and, where that failed, opens it again on request. */
export class ModelLoader {
  readonly #open: () => Promise<Model>;
  readonly #listeners = new Set<() => void>();
  #state: ModelState = { status: "loading" };

  constructor(open: () => Promise<Model>) {
    this.#open = open;
    void this.#load();
  }

  get state(): ModelState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  retry = (): void => {
    if (this.#state.status !== "failed") return;
    this.#publish({ status: "loading" });
    void this.#load();
  };

  async #load(): Promise<void> {
    try {
      this.#publish({ status: "ready", model: await this.#open() });
    } catch (error) {
      this.#publish({ status: "failed", error });
    }
  }

  #publish(state: ModelState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
