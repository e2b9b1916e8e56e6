import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, CDPSession } from "playwright-core";
import { freshPage, launch, SEVEN } from "./browser.ts";
import { startHost } from "./host.ts";
import { spreadOf } from "./statistics.ts";

/** The pages to measure: the Draw page, and the Inside page scrolled to each of these chapters. */
const PLACES = [
  "/",
  ...["glance", "variations", "breaking", "saliency", "ink-to-field", "layers", "layer-5"].map(
    (chapter) => `/inside#${chapter}`,
  ),
];

/**
 * Users notice tasks longer than 50 ms (https://w3c.github.io/longtasks/). A cheap phone is assumed
 * to be four times slower than this machine.
 */
const [LONG_MS, SLOWER] = [50, 4];

const DRAWINGS = 3;

/** An event in Chromium's trace. The names of threads come in separate events. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** CPU time, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Measures main-thread tasks on the published page. See bench/README.md.
 *
 * Usage: `npm run bench:tasks -- [--site DIR]`.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { site: { type: "string" } } });
  const host = await startHost(resolve(".."), values.site && resolve(values.site));
  const browser = await launch();
  try {
    for (const place of PLACES) {
      const tasksMs = await measureTasks(browser, host.url, place);
      const { median, percentile99 } = spreadOf(tasksMs);
      const isLong = percentile99 * SLOWER > LONG_MS;
      console.log(
        `${place}: ${tasksMs.length} tasks, median ${median.toFixed(1)} ms, 99th percentile ${percentile99.toFixed(1)} ms${isLong ? ` (over ${LONG_MS} ms on a phone that is ${SLOWER} times slower)` : ""}`,
      );
      if (isLong) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    host.stop();
  }
}

/**
 * Draws on a page and returns the CPU times of all main-thread tasks that take more than 1 ms, in
 * ms, shortest first. The CPU is not throttled: with throttling, the times would include those of
 * other programs.
 */
async function measureTasks(
  browser: Browser,
  host: string,
  place: string,
): Promise<readonly number[]> {
  const { page, protocol, close } = await freshPage(browser);
  try {
    const [path = "", chapter] = place.split("#");
    await page.goto(`${host}${path}`);
    await page.getByText("Ready ·").waitFor();
    if (chapter !== undefined) {
      const heading = page.locator(`#${chapter}`);
      await heading.evaluate((one) => one.scrollIntoView());
      await page.waitForTimeout(500);
      // Chapters get their full height only when they come into view.
      await heading.evaluate((one) => one.scrollIntoView());
    }
    await page.waitForTimeout(2000);
    const box = await page.getByTestId("drawing").boundingBox();
    if (box === null) throw new Error("Expected a surface to draw on, but found none.");
    return await tasksDuring(protocol, async () => {
      for (let drawing = 0; drawing < DRAWINGS; drawing++) {
        for (const [i, [x, y]] of SEVEN.entries()) {
          await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 3 });
          if (i === 0) await page.mouse.down();
        }
        await page.mouse.up();
        await page.locator('[data-testid="prediction"][data-verdict="digit"]').waitFor();
        await page.waitForTimeout(500);
        await page.getByTestId("clear").click();
      }
    });
  } finally {
    await close();
  }
}

async function tasksDuring(
  protocol: CDPSession,
  act: () => Promise<void>,
): Promise<readonly number[]> {
  const events: TraceEvent[] = [];
  protocol.on("Tracing.dataCollected", ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  const complete = new Promise<void>((resolve) =>
    protocol.once("Tracing.tracingComplete", () => resolve()),
  );
  await protocol.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: [
        "toplevel",
        "devtools.timeline",
        "disabled-by-default-devtools.timeline",
      ],
    },
  });
  await act();
  await protocol.send("Tracing.end");
  await complete;

  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(thread),
  );
  return events
    .filter((one) => one.name.endsWith("RunTask") && mainThreads.has(thread(one)))
    .map(({ tdur }) => (tdur ?? 0) / 1000)
    .filter((tookMs) => tookMs > 1)
    .sort((a, b) => a - b);
}
