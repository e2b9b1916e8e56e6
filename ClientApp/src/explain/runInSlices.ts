/** How long a slice lasts: much less than a frame, even on a phone. */
const SLICE_MS = 4;

/**
 * Runs a generator in slices of a few milliseconds, so that drawing never waits for it, and passes
 * its result to `onDone`. Returns a function that cancels it.
 */
export function runInSlices<Result>(
  steps: Generator<void, Result>,
  onDone: (result: Result) => void,
): () => void {
  let timer = setTimeout(slice);
  function slice(): void {
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) {
        onDone(value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(slice);
  }
  return () => clearTimeout(timer);
}
