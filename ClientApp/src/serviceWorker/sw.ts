import { HASHED_NAME } from "./hashedName.ts";
import { type BuiltFile, findHashed, KeptBuild } from "./keptBuild.ts";

declare const self: ServiceWorkerGlobalScope & {
  /** The build inserts its file list here. */
  readonly __WB_MANIFEST: readonly BuiltFile[];
};

/** Static routing (Service Workers §4.5, addRoutes), which not every browser supports yet. */
interface RoutingEvent extends ExtendableEvent {
  addRoutes?(
    rules: readonly { condition: { urlPattern: { pathname: string } }; source: "cache" }[],
  ): Promise<void>;
}

/** How long to wait for the server before opening the cached page. */
const PATIENCE_MS = 3000;

/** Paths of the health checks. Requests for them must reach the host. */
const OF_THE_HOST = /\/(?:healthz|readyz)$/;

const { scope } = self.registration;
const build = new KeptBuild(scope, self.__WB_MANIFEST);

self.addEventListener("install", (event: RoutingEvent) => {
  event.waitUntil(build.keep());
  // The browser itself reads immutable files from its cache, without waiting for this worker.
  const rules = build.unchanging.map(({ pathname }) => ({
    condition: { urlPattern: { pathname } },
    source: "cache" as const,
  }));
  event.addRoutes?.(rules).catch(() => {
    // If the routes cannot be added, this worker handles the requests itself, as in browsers
    // without static routing.
  });
});

self.addEventListener("activate", (event) => {
  // Take control of the open page. It then works offline after the first visit, without a reload.
  event.waitUntil(build.forgetOthers().then(() => self.clients.claim()));
});

/** A new worker waits until the visitor asks for the update or no other tab shows the old page. */
self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
  if (event.data === "take over if alone") event.waitUntil(takeOverIfAlone());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== "GET" || !request.url.startsWith(scope) || OF_THE_HOST.test(pathname)) {
    return;
  }
  if (HASHED_NAME.test(pathname)) {
    event.respondWith(unchanging(event));
  } else if (request.mode === "navigate" && !pathname.includes(".")) {
    event.respondWith(newest(request, scope));
  } else if (request.url !== scope) {
    // Skip the page's own URL, because the page fetches it to check for a newer version on the
    // server.
    event.respondWith(newest(request, request.url));
  }
});

/**
 * Prefers the server's response, so visitors never get stuck on an old page. If the server fails or
 * is too slow, returns the cached file.
 */
async function newest(request: Request, keptUrl: string): Promise<Response> {
  const answer = fetch(new Request(request, { cache: "no-cache" }));
  const kept = await build.find(keptUrl);
  if (kept === undefined) return answer;
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  const inTime = answer.then(
    (response) => (response.status < 500 ? response : kept),
    () => kept,
  );
  return Promise.race([inTime, late]);
}

/**
 * Returns the cached file. Files that are not cached at installation (rarely used back ends) are
 * cached on first use.
 */
async function unchanging(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = await findHashed(request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) event.waitUntil(build.add(request, response.clone()));
  return response;
}

async function takeOverIfAlone(): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(scope)).length === 1) await self.skipWaiting();
}
