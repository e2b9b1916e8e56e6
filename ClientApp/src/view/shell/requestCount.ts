import { Store } from "../../store.ts";

/** Some browsers list the fetch of the service worker among the page's requests. */
const WORKER = new URL(`${import.meta.env.BASE_URL}sw.js`, location.href).href;

/**
 * How many requests the page has made since everything for drawing was loaded: all entries of the
 * browser's resource timing, to any server, whether they were answered, answered from the offline
 * copy, or failed. Opening another page counts. Drawing does not. The browser's and the service
 * worker's own requests are not counted, because they happen whether or not anyone draws: the
 * worker fetches files for offline use, and the browser sometimes checks for a newer worker. The
 * page cannot send them a drawing, because the worker accepts only two messages (sw.ts).
 */
export class RequestCount extends Store<number> {
  constructor() {
    super(0);
    const readyAtMs = performance.now();
    new PerformanceObserver((list) => {
      const isCounted = ({ name, startTime }: PerformanceEntry) =>
        startTime >= readyAtMs && name !== WORKER;
      this.set(this.value + list.getEntries().filter(isCounted).length);
    }).observe({ type: "resource", buffered: true });
  }
}
