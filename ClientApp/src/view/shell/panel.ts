import { Store } from "../../store.ts";

/** The panels that can be open over the page: all tools, or the options of one tool. */
export type OpenTools = "more" | "pen" | "save" | "replay" | "frame";

interface PanelState {
  readonly open: OpenTools | null;
  readonly room: HTMLElement | null;
}

/**
 * The state of the tools that are not always visible: which panel is open, and which element of the
 * current page's toolbar holds them.
 */
export class Panel {
  readonly #state = new Store<PanelState>({ open: null, room: null });
  readonly subscribe = this.#state.subscribe;

  get open(): OpenTools | null {
    return this.#state.value.open;
  }

  /** The element that holds the tools. Null on a page without a sheet. */
  get room(): HTMLElement | null {
    return this.#state.value.room;
  }

  /** A `ref` callback for the element that holds the tools. */
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
