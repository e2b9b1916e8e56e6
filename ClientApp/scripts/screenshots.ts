import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch } from "../../bench/page/browser.ts";
import { startHost } from "../../bench/page/host.ts";
import type { Stroke } from "../src/strokes/stroke.ts";
import { drawnDigits } from "./data/drawnDigits.ts";
import { movingPicture } from "./screenshots/movingPicture.ts";

/**
 * The docs show a desktop in light mode and a phone in dark mode. The other screenshots are for
 * anyone who changes the page.
 */
const DOCS = "../docs/screenshots";
const REST = "../artifacts/screenshots";
const IN_DOCS = ["1440-light", "360-dark"];
const DRAWN = "scripts/data/drawn-digits.ndjson";
const SIZES = [
  [360, 740],
  [768, 1024],
  [1440, 900],
] as const;
/** The number on the Draw and Inside pages. */
const NUMBER = "2026";
const READ = `[data-testid="prediction"]:has-text("${NUMBER}")`;
const THEMES = ["light", "dark"] as const;
const PLACES = [
  ["draw", ""],
  ["inside", "inside"],
  ["verify", "test"],
  ["about", "about"],
] as const;

/**
 * Takes screenshots of every page except Teach at phone, tablet and desktop size in both themes.
 * Writes a number on the Draw page. The Inside page then shows it too.
 *
 * Usage: `npm run screenshots`.
 */
export async function main(): Promise<void> {
  for (const folder of [DOCS, REST]) mkdirSync(folder, { recursive: true });
  const host = await startHost(resolve(".."));
  const browser = await launch();
  try {
    await showReading(browser, host.url);
    for (const [width, height] of SIZES) {
      for (const colorScheme of THEMES) {
        const size = { viewport: { width, height }, deviceScaleFactor: 1 };
        const page = await browser.newPage({ ...size, colorScheme, locale: "en" });
        page.on("console", (message) => {
          if (message.type() === "error") throw new Error(message.text());
        });
        for (const [name, path] of PLACES) {
          await page.goto(`${host.url}/${path}`);
          if (name === "draw") await writeNumber(page);
          // The app keeps the drawing when another page opens.
          if (name === "draw" || name === "inside") await page.locator(READ).waitFor();
          if (name === "verify") await measureDrawings(page);
          await page.evaluate("document.activeElement?.blur?.()");
          await page.waitForTimeout(500);
          const shape = `${width}-${colorScheme}`;
          const folder = IN_DOCS.includes(shape) ? DOCS : REST;
          await page.screenshot({ path: join(folder, `${name}-${shape}.png`) });
        }
        await page.context().close();
      }
    }
  } finally {
    await browser.close();
    host.stop();
  }
}

async function showReading(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 960, height: 640 }, locale: "en" });
  await page.goto(url);
  await page.getByText("Ready ·").waitFor();
  writeFileSync(join(DOCS, "reading.webp"), await movingPicture(page, three()));
  await page.context().close();
}

/** A 3 in the unit square, with a margin. */
const three = (): Stroke[] => digit("3", 0.84, 0.04, 0.02);

/** The number in the unit square, with its digits side by side. */
const number = (): Stroke[] =>
  [...NUMBER].flatMap((label, place) => digit(label, 0.34, 0.23 * place - 0.08, 0.28));

/** A drawn digit, scaled and then moved. As read from the file, it touches the bottom edge. */
function digit(label: string, scale: number, dx: number, dy: number): Stroke[] {
  const drawn = drawnDigits.find((one) => one.label === label);
  if (drawn === undefined) throw new Error(`Expected a drawing of ${label}, found none.`);
  return drawn.strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: dx + scale * x, y: dy + scale * y })),
  );
}

async function writeNumber(page: Page): Promise<void> {
  await page.getByText("Ready ·").waitFor();
  const box = await page.getByTestId("drawing").boundingBox();
  if (box === null) throw new Error("Expected a sheet to draw on, found none.");
  for (const stroke of number()) {
    for (const [i, { x, y }] of stroke.entries()) {
      await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
      if (i === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

async function measureDrawings(page: Page): Promise<void> {
  await page.getByTestId("files").setInputFiles(DRAWN);
  await page.getByTestId("accuracy").waitFor();
}
