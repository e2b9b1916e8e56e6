/** How long a test lasts, so that a visitor can watch it. */
const LASTS_MS = 8000;

/**
 * How many of the drawings have been read after this time: slowly at first, so that each can be
 * seen, and then faster and faster.
 */
export function readBy(elapsedMs: number, of: number): number {
  return Math.min(of, Math.floor(of * (elapsedMs / LASTS_MS) ** 2) + 1);
}

/** When this many have been read. */
export function msUntil(read: number, of: number): number {
  return LASTS_MS * Math.sqrt(read / of);
}
