/** Duration of a test, long enough that a visitor can follow it. */
const LASTS_MS = 8000;

/**
 * Returns how many of the `of` drawings should have been read after `elapsedMs`. The pace is slow
 * at first, so each drawing can be seen, and then increases.
 */
export function readBy(elapsedMs: number, of: number): number {
  return Math.min(of, Math.floor(of * (elapsedMs / LASTS_MS) ** 2) + 1);
}

/** Returns the time at which the drawing after this many is due. */
export function msUntil(read: number, of: number): number {
  return LASTS_MS * Math.sqrt(read / of);
}
