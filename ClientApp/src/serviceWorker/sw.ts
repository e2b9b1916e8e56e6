import { HASHED_NAME } from "./hashedName.ts";
import { type BuiltFile, findHashed, KeptBuild } from "./keptBuild.ts";

declare const self: ServiceWorkerGlobalScope & {
  /** The build puts its list of files here. */
  readonly __WB_MANIFEST: readonly BuiltFile[];
};

/** Static routing (Service Workers §4.5, addRoutes), which not every browser has yet. */
interface RoutingEvent extends ExtendableEvent {
  addRoutes?(
    rules: readonly { condition: { urlPattern: { pathname: string } }; source: "cache" }[],
  ): Promise<void>;
}

/** How long the server may take before the kept page opens instead. */
const PATIENCE_MS = 3000;

/** Health checks, which only the host itself may answer. */
const OF_THE_HOST = /\/(?:healthz|readyz)$/;

const { scope } = self.registration;
const build = new KeptBuild(scope, self.__WB_MANIFEST);

self.addEventListener("install", (event: RoutingEvent) => {
  event.waitUntil(build.keep());
  // The browser reads immutable files from the cache itself, without waiting for this worker.
  const rules = build.unchanging.map(({ pathname }) => ({
    condition: { urlPattern: { pathname } },
    source: "cache" as const,
  }));
  event.addRoutes?.(rules).catch(() => {
    // If the routes cannot be added, this worker answers, as in browsers without static routing.
  });
});

self.addEventListener("activate", (event) => {
  // Claims the open page, so that a first visit also works offline without a reload.
  event.waitUntil(build.forgetOthers().then(() => self.clients.claim()));
});

/**
 * A newer worker waits until the visitor asks for it, or until no other tab shows the older page.
 */
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
    // If the page fetches itself, it is checking what the server has.
    event.respondWith(newest(request, request.url));
  }
});

/**
 * Returns the server's response, so that no worker can hold on to an old page. If the server fails
 * or is too slow, returns the kept file.
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
 * Returns a kept file. A file that is not kept yet (a rarely used back end) is kept when it is
 * first used.
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
