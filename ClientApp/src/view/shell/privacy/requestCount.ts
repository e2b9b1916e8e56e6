import { Store } from "../../../store.ts";
import { type RequestKind, requestKind } from "./requestKind.ts";

/** How many requests the page has made since it was opened. */
export type Requests = Readonly<Record<RequestKind, number>>;

/**
 * Counts the page's requests as the browser reports them: each entry of its resource timing, and
 * each attempt that the content security policy stopped. Entries from before it started to count
 * are included. The service worker's own requests are not: it loads the same files to keep them,
 * and the page cannot send it a drawing, because it accepts only two messages (sw.ts).
 */
export class RequestCount extends Store<Requests> {
  constructor() {
    super({ elsewhere: 0, network: 0, page: 0 });
    const models = new URL(`${import.meta.env.BASE_URL}models/`, location.href);
    const count = (url: string) => {
      const kind = requestKind(url, models);
      if (kind !== null) this.set({ ...this.value, [kind]: this.value[kind] + 1 });
    };
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) count(name);
    }).observe({ type: "resource", buffered: true });
    document.addEventListener("securitypolicyviolation", ({ blockedURI }) => count(blockedURI));
  }
}
