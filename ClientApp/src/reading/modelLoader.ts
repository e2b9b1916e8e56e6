import type { Model } from "../model/model.ts";
import { Store } from "../store.ts";

export type ModelState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly model: Model }
  | { readonly status: "failed"; readonly error: unknown };

/**
 * Opens the model. If its back end fails later, switches to the next one. If opening fails, `retry`
 * tries again.
 */
export class ModelLoader {
  readonly #open: () => Promise<Model>;
  readonly #state = new Store<ModelState>({ status: "loading" });
  readonly subscribe = this.#state.subscribe;

  constructor(open: () => Promise<Model>) {
    this.#open = open;
    void this.#load(open);
  }

  get state(): ModelState {
    return this.#state.value;
  }

  /** Resolves once a model is ready. */
  get ready(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.state.status === "ready") resolve();
      };
      this.subscribe(look);
      look();
    });
  }

  retry = (): void => {
    if (this.state.status !== "failed") return;
    this.#state.set({ status: "loading" });
    void this.#load(this.#open);
  };

  /** Opens the model on the next back end. Call this if the current one has failed. */
  fallBack(error: unknown): void {
    if (this.state.status !== "ready") return;
    console.warn("The network stopped answering:", error);
    void this.#load(this.state.model.fallBack);
  }

  async #load(open: () => Promise<Model>): Promise<void> {
    try {
      this.#state.set({ status: "ready", model: await open() });
    } catch (error) {
      this.#state.set({ status: "failed", error });
    }
  }
}
