import { Store } from "../../store.ts";
import type { Refusals } from "../../words/english/refusals.ts";
import type { ToolWords } from "../../words/english/tools.ts";
import { sentenceOf } from "../../words/refusal.ts";

/** A short message about the last action. `tell` returns its text in the page's language. */
export interface Told {
  /** `undoable` means that the visitor can undo the action. */
  readonly kind: "done" | "undoable" | "refused";
  readonly tell: (words: ToolWords, refusals: Refusals) => string;
}

/** Holds the message about the last action. */
export class Notice {
  readonly #told = new Store<Told | null>(null);
  readonly subscribe = this.#told.subscribe;

  get told(): Told | null {
    return this.#told.value;
  }

  say = (tell: (words: ToolWords) => string, kind: "done" | "undoable" = "done"): void => {
    this.#told.set({ kind, tell });
  };

  refuse = (error: unknown): void => {
    this.#told.set({ kind: "refused", tell: (_, refusals) => sentenceOf(error, refusals) });
  };

  /**
   * Removes the message. Called when the drawing changes, because the message is about the previous
   * drawing.
   */
  forget = (): void => {
    if (this.told !== null) this.#told.set(null);
  };
}
