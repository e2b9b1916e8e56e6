/** Duration of a slice. It is much shorter than a frame, even on a phone. */
const SLICE_MS = 4;

/**
 * Runs a generator in slices of a few milliseconds, so that drawing stays smooth. Passes its result
 * to `onDone`. After every slice but the last, calls `onProgress` with the last yielded value.
 * Returns a function that cancels the run.
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
