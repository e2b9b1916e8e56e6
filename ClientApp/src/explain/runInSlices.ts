/** How long a slice lasts: much less than a frame, even on a phone. */
const SLICE_MS = 4;

/**
 * Runs a generator in slices of a few milliseconds, so that drawing never waits for it, and passes
 * its result to `onDone`. After each other slice, `onProgress` gets what the generator yielded last.
 * Returns a function that cancels it.
 */
export function runInSlices<Progress, Result>(
  steps: Generator<Progress, Result>,
  onDone: (result: Result) => void,
  onProgress: (progress: Progress) => void = () => {},
): () => void {
  let timer = setTimeout(slice);
  function slice(): void {
    const end = performance.now() + SLICE_MS;
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        onDone(value);
        return;
      }
      if (performance.now() < end) continue;
      timer = setTimeout(slice);
      onProgress(value);
      return;
    }
  }
  return () => clearTimeout(timer);
}
