/** Resolves after the next frame, once the browser is idle. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // Safari does not support `requestIdleCallback`.
      if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 5000 });
      else setTimeout(resolve, 1000);
    });
  });
}
