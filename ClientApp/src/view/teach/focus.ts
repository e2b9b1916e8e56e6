/**
 * A `ref` callback that focuses an element when it appears. Use it if the previously focused
 * element disappears at the same time.
 */
export const focus = (element: HTMLElement | null): void => element?.focus();
