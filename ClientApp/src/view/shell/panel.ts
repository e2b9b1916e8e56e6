/** The panel with more tools: whether it is open, and where the place shown now has room for it. */
export class Panel {
  #isOpen = false;
  #room: HTMLElement | null = null;
  readonly #listeners = new Set<() => void>();

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Null at a place without a sheet. */
  get room(): HTMLElement | null {
    return this.#room;
  }

  /** The `ref` of the element that has room for the panel. */
  takeRoom = (element: HTMLElement | null): void => {
    this.#room = element;
    this.#notify();
  };

  toggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#notify();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
