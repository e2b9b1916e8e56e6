/**
 * A `ref` callback that focuses an element when it appears, for when the focused one has
 * disappeared.
 */
export const focus = (element: HTMLElement | null): void => element?.focus();
