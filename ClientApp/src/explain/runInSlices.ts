/** Shorter than a frame by far, even on a phone. */
const SLICE_MS = 4;

/**
 * Runs a generator to its end in slices of a few milliseconds, so that pen and page never wait for
 * it, and hands over what it returns. Returns the function that stops it for good.
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
