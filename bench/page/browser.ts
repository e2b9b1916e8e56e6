import { existsSync } from "node:fs";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";

const SYSTEM_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Launches a headless Chromium that makes no background requests. */
export function launch(): Promise<Browser> {
  const path = SYSTEM_PATHS.find((one) => existsSync(one));
  return chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--js-flags=--expose-gc",
    ],
  });
}

/** Opens a page in a new profile, with a DevTools protocol session. */
export async function freshPage(browser: Browser): Promise<{
  readonly page: Page;
  readonly protocol: CDPSession;
  readonly close: () => Promise<void>;
}> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  return { page, protocol, close: () => context.close() };
}

/**
 * Simulates Lighthouse's slow phone: 1.6 Mbit/s, 150 ms latency and a CPU that is four times
 * slower.
 */
export async function slowDown(protocol: CDPSession): Promise<void> {
  await protocol.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

type SurfacePoint = readonly [x: number, y: number];

/** The points of a 7, as fractions of the surface's side. */
export const SEVEN: readonly SurfacePoint[] = [
  ...Array.from({ length: 8 }, (_, i) => [0.3 + 0.05 * i, 0.25] as const),
  ...Array.from({ length: 12 }, (_, i) => [0.65 - 0.018 * i, 0.25 + 0.045 * i] as const),
];

/** Draws a 7 on the surface with the mouse, without waiting for the page between points. */
export async function draw(page: Page, protocol: CDPSession): Promise<void> {
  const box = await page.getByTestId("drawing").boundingBox();
  if (box === null) throw new Error("Expected a surface to draw on, but found none.");
  const send = (type: "mousePressed" | "mouseMoved" | "mouseReleased", [x, y]: SurfacePoint) =>
    protocol.send("Input.dispatchMouseEvent", {
      type,
      x: box.x + x * box.width,
      y: box.y + y * box.height,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: type === "mouseMoved" ? 0 : 1,
    });
  const [first = [0, 0], last = [0, 0]] = [SEVEN.at(0), SEVEN.at(-1)];
  await Promise.all([
    send("mousePressed", first),
    ...SEVEN.slice(1).map((point) => send("mouseMoved", point)),
    send("mouseReleased", last),
  ]);
}

/** Size of the JavaScript heap after a garbage collection, in bytes. */
export async function heapOf(protocol: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await protocol.send("HeapProfiler.collectGarbage");
  return (await protocol.send("Runtime.getHeapUsage")).usedSize;
}
