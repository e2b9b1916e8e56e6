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
  #told: Told | null = null;
  readonly #listeners = new Set<() => void>();

  get told(): Told | null {
    return this.#told;
  }

  say = (tell: (words: ToolWords) => string): void => {
    this.#put({ isRefusal: false, tell });
  };

  refuse = (error: unknown): void => {
    this.#put({ isRefusal: true, tell: (_, refusals) => sentenceOf(error, refusals) });
  };

  /** What was told of one drawing says nothing of the next. */
  forget = (): void => {
    if (this.#told !== null) this.#put(null);
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #put(told: Told | null): void {
    this.#told = told;
    for (const listener of this.#listeners) listener();
  }
}
