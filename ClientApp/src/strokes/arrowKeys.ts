/** The direction of each arrow key, by `KeyboardEvent.key`. The y axis points down. */
export const ARROW_KEYS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
