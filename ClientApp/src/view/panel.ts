/** Whether the panel with more tools is open. */
export class Panel {
  #isOpen = false;
  readonly #listeners = new Set<() => void>();

  get isOpen(): boolean {
    return this.#isOpen;
  }

  toggle = (): void => {
    this.#isOpen = !this.#isOpen;
    for (const listener of this.#listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
