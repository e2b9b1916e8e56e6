import { trustedScriptUrl } from "../../trustedScript.ts";
import { idle } from "./idle.ts";
import { isInstalled, keepStored } from "./installed.ts";
import { isOutdated } from "./isOutdated.ts";

/**
 * Makes the page available offline: registers the service worker once the page is idle, and checks
 * for a newer build then and whenever the visitor returns to the page. Calls `offer` with the
 * waiting worker of a newer build. If the visitor has turned on data saver, only an installed page
 * gets an offline copy.
 */
export async function keepOffline(offer: (newer: ServiceWorker) => void): Promise<void> {
  // Browsers support service workers only on secure origins.
  if (!("serviceWorker" in navigator)) return;
  keepStored();
  if (savesData() && !isInstalled()) return;
  await idle();
  const registration = await register();
  if (registration === null) return;

  const look = async () => {
    const { active, waiting } = registration;
    if (active === null || waiting === null) return;
    // If the page itself is up to date, only the cached files are old.
    if (await isOutdated()) offer(waiting);
    else waiting.postMessage("take over if alone");
  };
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow();
  void look();

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    registration.update().catch(() => {
      // The device is offline. The next time the page becomes visible, it checks again.
    });
  });
}

/** Lets the newer build's worker take over, then calls `reload`. */
export function takeOver(newer: ServiceWorker, reload: () => void): void {
  const reloadOnceTaken = () => {
    if (newer.state === "activated" || newer.state === "redundant") reload();
  };
  newer.addEventListener("statechange", reloadOnceTaken);
  newer.postMessage("take over");
  // Another tab may already have activated the worker.
  reloadOnceTaken();
}

/** Returns whether the visitor has turned on data saver. Only Chromium reports this. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    const url = trustedScriptUrl(`${import.meta.env.BASE_URL}sw.js`);
    return await navigator.serviceWorker.register(url, { updateViaCache: "none" });
  } catch (error) {
    // The browser blocks storage, or the connection was lost. The next visit tries again.
    console.info("The page is not available offline:", error);
    return null;
  }
}
