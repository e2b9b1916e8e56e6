import type { Browser, Page } from "playwright-core";
import { draw, freshPage, slowDown } from "./browser.ts";

export interface Visit {
  /** From the start of the navigation until the page shows a digit. */
  readonly answerMs: number;
  /** Over the wire until then, header fields included. */
  readonly bytes: number;
  /** The same by the file's kind. */
  readonly bytesOf: Readonly<Record<string, number>>;
  /** Requests for files whose names hold a hash of their content. */
  readonly hashedRequests: number;
}

/** Notes when the first digit is shown. */
const NOTE_ANSWER = `
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(() => {
      if (window.answeredAtMs === undefined && document.querySelector('[data-testid="prediction"][data-verdict="digit"]') !== null) window.answeredAtMs = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });`;

/** A first visit with nothing kept and, where asked for, a second one in the same profile. */
export async function visit(
  browser: Browser,
  url: string,
  { isSlow, again }: { readonly isSlow: boolean; readonly again: boolean },
): Promise<{ readonly first: Visit; readonly second: Visit | null }> {
  const { page, protocol, close } = await freshPage(browser);
  try {
    await page.addInitScript(NOTE_ANSWER);
    await protocol.send("Network.enable");
    const seen = { bytes: new Map<string, number>(), kinds: new Map<string, string>(), hashed: 0 };
    protocol.on("Network.responseReceived", ({ requestId, response }) => {
      seen.kinds.set(requestId, kindOf(response.url));
      if (/\/assets\/|weights\./.test(response.url) && !isLocal(response)) seen.hashed++;
    });
    protocol.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = seen.kinds.get(requestId) ?? "other";
      seen.bytes.set(kind, (seen.bytes.get(kind) ?? 0) + encodedDataLength);
    });
    if (isSlow) await slowDown(protocol);
    const once = async (): Promise<Visit> => {
      seen.bytes.clear();
      seen.hashed = 0;
      await page.goto(url, { waitUntil: "commit" });
      const answerMs = await answered(page);
      const bytesOf = Object.fromEntries([...seen.bytes].sort(([, a], [, b]) => b - a));
      const bytes = Object.values(bytesOf).reduce((sum, one) => sum + one, 0);
      return { answerMs, bytes, bytesOf, hashedRequests: seen.hashed };
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

/** Draws as soon as the surface takes ink, again and again until it did, and waits for the digit. */
async function answered(page: Page): Promise<number> {
  await page.getByTestId("drawing").waitFor();
  await draw(page);
  const isAnswered = () => page.evaluate<number | undefined>("window.answeredAtMs");
  for (const start = Date.now(); Date.now() - start < 60_000; ) {
    const at = await isAnswered();
    if (at !== undefined) return at;
    // The surface took the stroke where the page awaits its answer, or where it has no such state.
    const busy = await page.getByTestId("prediction").getAttribute("aria-busy");
    if (busy === "false") await draw(page);
    await page.waitForTimeout(5);
  }
  throw new Error(`Expected a digit within a minute at ${page.url()}, but the page shows none.`);
}

function isLocal(response: { fromServiceWorker?: boolean; fromDiskCache?: boolean }): boolean {
  return response.fromServiceWorker === true || response.fromDiskCache === true;
}

function kindOf(url: string): string {
  const { pathname } = new URL(url);
  const [, extension = "page"] = /\.([a-z]+)$/.exec(pathname) ?? [];
  return extension === "html" ? "page" : extension;
}
