/** Whether the visitor has opened the installed page, which has a window of its own. */
export function isInstalled(): boolean {
  return matchMedia("(display-mode: standalone)").matches;
}

/**
 * Asks the browser to keep an installed page's files and settings when it needs space. A page in a
 * tab does not ask, because Firefox would ask the visitor.
 */
export function keepStored(): void {
  const ask = () => {
    navigator.storage?.persist?.().catch(() => {
      // Nothing is lost: the browser keeps them as long as it likes.
    });
  };
  if (isInstalled()) ask();
  addEventListener("appinstalled", ask);
}
