import { Store } from "../../store.ts";
import type { Refusals } from "../../words/english/refusals.ts";
import type { ToolWords } from "../../words/english/tools.ts";
import { sentenceOf } from "../../words/refusal.ts";

/** One sentence about the last thing that was done, in the language that the page has when it is read. */
export interface Told {
  readonly isRefusal: boolean;
  readonly tell: (words: ToolWords, refusals: Refusals) => string;
}

/** What the page tells about things done: seen in the panel and read out. */
export class Notice {
  readonly #told = new Store<Told | null>(null);
  readonly subscribe = this.#told.subscribe;

  get told(): Told | null {
    return this.#told.value;
  }

  say = (tell: (words: ToolWords) => string): void => {
    this.#told.set({ isRefusal: false, tell });
  };

  refuse = (error: unknown): void => {
    this.#told.set({ isRefusal: true, tell: (_, refusals) => sentenceOf(error, refusals) });
  };

  /** What was told of one drawing says nothing of the next. */
  forget = (): void => {
    if (this.told !== null) this.#told.set(null);
  };
}
