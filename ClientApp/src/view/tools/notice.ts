import { Store } from "../../store.ts";
import type { Refusals } from "../../words/english/refusals.ts";
import type { ToolWords } from "../../words/english/tools.ts";
import { sentenceOf } from "../../words/refusal.ts";

/** One sentence about the last action, in the language that the page has when it is shown. */
export interface Told {
  /** Undo takes back what an `undoable` one is about. */
  readonly kind: "done" | "undoable" | "refused";
  readonly tell: (words: ToolWords, refusals: Refusals) => string;
}

/** The notice about the last action. */
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

  /** Removes the notice, because a notice about one drawing does not apply to the next. */
  forget = (): void => {
    if (this.told !== null) this.#told.set(null);
  };
}
