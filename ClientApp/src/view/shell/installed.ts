/** Returns whether the page runs as an installed app, in a separate window. */
export function isInstalled(): boolean {
  return matchMedia("(display-mode: standalone)").matches;
}

/**
 * Asks the browser not to delete an installed page's files and settings when storage runs low. Does
 * not ask if the page runs in a tab, because Firefox would show the visitor a prompt.
 */
export function keepStored(): void {
  const ask = () => {
    navigator.storage?.persist?.().catch(() => {
      // Nothing is lost yet, but the browser may delete the files later.
    });
  };
  if (isInstalled()) ask();
  addEventListener("appinstalled", ask);
}
