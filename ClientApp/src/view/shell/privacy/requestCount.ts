import { Store } from "../../../store.ts";
import { type RequestKind, requestKind } from "./requestKind.ts";

/** How many requests of each kind the page has made since it was opened. */
export type Requests = Readonly<Record<RequestKind, number>>;

/**
 * Counts the page's requests as the browser reports them: resource timing entries, including those
 * from before counting started, and requests that the content security policy blocked. Requests
 * from the service worker are not counted. The worker requests only this site's files, and the page
 * cannot send it a drawing, because it accepts only two messages (see sw.ts).
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
