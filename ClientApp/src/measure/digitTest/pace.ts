/** Duration of a test. It is long enough for a visitor to follow. */
const LASTS_MS = 8000;

/**
 * Returns how many of the `of` drawings should have been read after `elapsedMs`. The pace is slow
 * at first, so each drawing can be seen, and then increases.
 */
export function readBy(elapsedMs: number, of: number): number {
  return Math.min(of, Math.floor(of * (elapsedMs / LASTS_MS) ** 2) + 1);
}

/** Returns the time after which this many drawings should have been read. */
export function msUntil(read: number, of: number): number {
  return LASTS_MS * Math.sqrt(read / of);
}
