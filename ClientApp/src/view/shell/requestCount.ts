import { Store } from "../../store.ts";

/** Some browsers list the fetch of the service worker itself with the page's requests, others do not. */
const WORKER = new URL(`${import.meta.env.BASE_URL}sw.js`, location.href).href;

/**
 * How many requests the page has made since it was ready: everything that the browser's resource
 * timing lists for this page, to whichever server, whether it was answered, answered without network
 * from what is kept on the device, or failed, from the moment on at which all that a visitor draws
 * with was there. To open another place of the page counts; to draw does not.
 *
 * Not counted is what the browser and the service worker do apart from the page and whether or not
 * anybody draws: once the page is ready the worker fetches the files to keep for use without
 * network, and the browser asks now and then for a newer worker. No part of the page can hand them a
 * drawing to take along: the worker listens to two words alone (sw.ts).
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
