import type { Browser, Page } from "playwright-core";
import { freshPage, SEVEN, slowDown } from "./browser.ts";

export interface Visit {
  /** Time from the start of the navigation until the page shows a digit. */
  readonly answerMs: number;
  /** Bytes received over the wire until the page shows a digit, including headers. */
  readonly bytes: number;
  /** The same bytes, by file extension. */
  readonly bytesOf: Readonly<Record<string, number>>;
  /** Number of requests for files with a content hash in their name. */
  readonly hashedRequests: number;
}

/** A request that the page made. */
interface Request {
  readonly url: string;
  readonly atMs: number;
  bytes: number;
  isLocal: boolean;
}

/**
 * A script that draws from inside the page, which avoids a round trip from the benchmark to the
 * browser. It repeats the stroke until `aria-busy` shows that the page has received it, and records
 * when the page shows the first digit.
 */
export const DRAW_EARLY = `
  addEventListener("DOMContentLoaded", () => {
    const find = (id) => document.querySelector('[data-testid="' + id + '"]');
    new MutationObserver(() => {
      if (find("prediction")?.dataset.verdict === "digit") window.answeredAtMs ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
    const points = ${JSON.stringify(SEVEN)};
    const draw = () => {
      const [surface, answer] = [find("drawing"), find("prediction")];
      if (surface !== null && answer !== null) {
        const box = surface.getBoundingClientRect();
        surface.setPointerCapture = () => {};
        const send = (type, [x, y]) => surface.dispatchEvent(new PointerEvent(type, {
          bubbles: true, isPrimary: true, pointerId: 1, pointerType: "mouse",
          button: type === "pointermove" ? -1 : 0, buttons: type === "pointerup" ? 0 : 1,
          clientX: box.x + x * box.width, clientY: box.y + y * box.height,
        }));
        send("pointerdown", points[0]);
        for (const point of points.slice(1)) send("pointermove", point);
        send("pointerup", points.at(-1));
      }
      setTimeout(() => { if (answer?.ariaBusy !== "true" && answer?.dataset.verdict !== "digit") draw(); }, 4);
    };
    draw();
  });`;

/**
 * Measures a first visit with an empty cache and, if `again` is true, a second visit in the same
 * profile.
 */
export async function visit(
  browser: Browser,
  url: string,
  { isSlow, again }: { readonly isSlow: boolean; readonly again: boolean },
): Promise<{ readonly first: Visit; readonly second: Visit | null }> {
  const { page, protocol, close } = await freshPage(browser);
  try {
    await page.addInitScript(DRAW_EARLY);
    await protocol.send("Network.enable");
    const asked = new Map<string, Request>();
    protocol.on("Network.requestWillBeSent", ({ requestId, request, wallTime }) => {
      asked.set(requestId, { url: request.url, atMs: 1000 * wallTime, bytes: 0, isLocal: false });
    });
    protocol.on("Network.responseReceived", ({ requestId, response }) => {
      const request = asked.get(requestId);
      if (request !== undefined) request.isLocal = isLocal(response);
    });
    protocol.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const request = asked.get(requestId);
      if (request !== undefined) request.bytes = encodedDataLength;
    });
    if (isSlow) await slowDown(protocol);
    const once = async (): Promise<Visit> => {
      asked.clear();
      await page.goto(url, { waitUntil: "commit" });
      const answerMs = await answered(page);
      const startMs = await page.evaluate<number>("performance.timeOrigin");
      const needed = [...asked.values()].filter(({ atMs }) => atMs < startMs + answerMs);
      const bytesOf: Record<string, number> = {};
      for (const { url, bytes } of needed) {
        bytesOf[kindOf(url)] = (bytesOf[kindOf(url)] ?? 0) + bytes;
      }
      const hashed = needed.filter(({ url, isLocal }) => isHashed(url) && !isLocal);
      return {
        answerMs,
        bytes: needed.reduce((sum, { bytes }) => sum + bytes, 0),
        bytesOf,
        hashedRequests: hashed.length,
      };
    };
    const first = await once();
    if (!again) return { first, second: null };
    await page.evaluate("navigator.serviceWorker?.ready");
    await page.waitForTimeout(500);
    await page.goto("about:blank");
    return { first, second: await once() };
  } finally {
    await close();
  }
}

/**
 * Waits for the first digit. Returns how long after the start of the navigation it appeared, in ms.
 */
export async function answered(page: Page): Promise<number> {
  const digit = page.locator('[data-testid="prediction"][data-verdict="digit"]');
  await digit.waitFor({ timeout: 60_000 });
  return page.evaluate<number>("window.answeredAtMs");
}

function isLocal(response: { fromServiceWorker?: boolean; fromDiskCache?: boolean }): boolean {
  return response.fromServiceWorker === true || response.fromDiskCache === true;
}

function isHashed(url: string): boolean {
  return /\/assets\/|weights\./.test(url);
}

function kindOf(url: string): string {
  const { pathname } = new URL(url);
  const [, extension = "page"] = /\.([a-z]+)$/.exec(pathname) ?? [];
  return extension === "html" ? "page" : extension;
}
