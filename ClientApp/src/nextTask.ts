/** Resolves in a new task, so that the page can respond to the visitor first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
