/** A `ref` that focuses an element when it appears, because the focused one has disappeared. */
export const focus = (element: HTMLElement | null): void => element?.focus();
