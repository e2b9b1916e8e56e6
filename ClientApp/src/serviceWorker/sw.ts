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

/** How long a server may take before the kept page opens instead. */
const PATIENCE_MS = 3000;

/** What the host says of itself is never answered by anybody else. */
const OF_THE_HOST = /\/(?:healthz|readyz)$/;

const { scope } = self.registration;
const build = new KeptBuild(scope, self.__WB_MANIFEST);

self.addEventListener("install", (event: RoutingEvent) => {
  event.waitUntil(build.keep());
  // The browser takes what never changes from the cache itself, and need not wait for this worker.
  const rules = build.unchanging.map(({ pathname }) => ({
    condition: { urlPattern: { pathname } },
    source: "cache" as const,
  }));
  event.addRoutes?.(rules).catch(() => {
    // Then this worker answers, as in browsers without routes.
  });
});

self.addEventListener("activate", (event) => {
  // Claimed, so that a first visit can go on without network and without a reload.
  event.waitUntil(build.forgetOthers().then(() => self.clients.claim()));
});

/** A newer worker waits until the visitor wants it, or until no other tab shows the older page. */
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
    // A page that asks for itself wants to know what the server has.
    event.respondWith(newest(request, request.url));
  }
});

/** The server's answer, so that no worker can hold an old page fast; the kept one where it fails or is late. */
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

/** A file that is kept; one that is not (a back end that few use) is, from its first use on. */
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
