import { trustedScriptUrl } from "../../trustedScript.ts";
import { idle } from "./idle.ts";
import { isOutdated } from "./isOutdated.ts";

/**
 * Keeps the page for use without network: registers the service worker once the page is idle, and
 * looks for a newer build then and whenever the visitor comes back to the page. Calls `offer` with
 * the newer build's worker, which waits.
 */
export async function keepOffline(offer: (newer: ServiceWorker) => void): Promise<void> {
  // Browsers offer workers to secure origins alone.
  if (!("serviceWorker" in navigator)) return;
  await idle();
  const registration = await register();
  if (registration === null) return;

  const look = async () => {
    const { active, waiting } = registration;
    if (active === null || waiting === null) return;
    // A page that came from the server is new already, and only the kept files are not.
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
      // Without network there is nothing newer.
    });
  });
}

/** Lets the newer build's worker take over, and calls `reload` when it has. */
export function takeOver(newer: ServiceWorker, reload: () => void): void {
  const reloadOnceTaken = () => {
    if (newer.state === "activated" || newer.state === "redundant") reload();
  };
  newer.addEventListener("statechange", reloadOnceTaken);
  newer.postMessage("take over");
  // Another tab may have let it.
  reloadOnceTaken();
}

async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    const url = trustedScriptUrl(`${import.meta.env.BASE_URL}sw.js`);
    return await navigator.serviceWorker.register(url, { updateViaCache: "none" });
  } catch (error) {
    // A browser that keeps nothing, or a network lost meanwhile: the next visit tries again.
    console.info("The page is not kept for use without network:", error);
    return null;
  }
}
