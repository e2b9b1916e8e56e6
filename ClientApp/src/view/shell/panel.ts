import { Store } from "../../store.ts";

/** What can be open over the page: all tools, or what belongs to one of them. */
export type OpenTools = "more" | "pen" | "save" | "replay" | "frame";

interface PanelState {
  readonly open: OpenTools | null;
  readonly room: HTMLElement | null;
}

/**
 * The tools besides those that are always in sight: which of them are open, and the element in the
 * current page's row of tools that holds them.
 */
export class Panel {
  readonly #state = new Store<PanelState>({ open: null, room: null });
  readonly subscribe = this.#state.subscribe;

  get open(): OpenTools | null {
    return this.#state.value.open;
  }

  /** Null on a page without a sheet. */
  get room(): HTMLElement | null {
    return this.#state.value.room;
  }

  /** The `ref` of the element that holds the tools. */
  takeRoom = (room: HTMLElement | null): void => {
    this.#state.set({ open: room === null ? null : this.open, room });
  };

  toggle = (tools: OpenTools): void => {
    if (this.room === null) return;
    this.#state.set({ ...this.#state.value, open: this.open === tools ? null : tools });
  };

  close = (): void => {
    if (this.open !== null) this.#state.set({ ...this.#state.value, open: null });
  };
}
