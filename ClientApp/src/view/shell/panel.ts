import { Store } from "../../store.ts";

interface PanelState {
  readonly isOpen: boolean;
  readonly room: HTMLElement | null;
}

/**
 * The panel with more tools: whether it is open, and the element of the current page that holds it.
 */
export class Panel {
  readonly #state = new Store<PanelState>({ isOpen: false, room: null });
  readonly subscribe = this.#state.subscribe;

  get isOpen(): boolean {
    return this.#state.value.isOpen;
  }

  /** Null on a page without a sheet. */
  get room(): HTMLElement | null {
    return this.#state.value.room;
  }

  /** The `ref` of the element that holds the panel. */
  takeRoom = (element: HTMLElement | null): void => {
    this.#state.set({ ...this.#state.value, room: element });
  };

  toggle = (): void => {
    this.#state.set({ ...this.#state.value, isOpen: !this.isOpen });
  };
}
