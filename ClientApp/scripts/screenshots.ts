import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { launch } from "../../bench/page/browser.ts";
import { startHost } from "../../bench/page/host.ts";
import { parseStrokes } from "../src/measure/strokesFile.ts";

const FOLDER = "../docs/screenshots";
const DRAWN = "scripts/data/drawn-digits.ndjson";
const SIZES = [
  [360, 740],
  [768, 1024],
  [1440, 900],
] as const;
const THEMES = ["light", "dark"] as const;
const PLACES = [
  ["draw", ""],
  ["inside", "inside"],
  ["verify", "verify"],
  ["about", "about"],
] as const;

/** Shows every place at phone, tablet and desktop size in both themes, with a 3 drawn on it: `npm run screenshots`. */
export async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const host = await startHost(resolve(".."));
  const browser = await launch();
  try {
    for (const [width, height] of SIZES) {
      for (const colorScheme of THEMES) {
        const size = { viewport: { width, height }, deviceScaleFactor: 1 };
        const page = await browser.newPage({ ...size, colorScheme, locale: "en" });
        page.on("console", (message) => {
          if (message.type() === "error") throw new Error(message.text());
        });
        for (const [name, path] of PLACES) {
          await page.goto(`${host.url}/${path}`);
          if (name === "draw" || name === "inside") await drawThree(page);
          if (name === "verify") await measureDrawings(page);
          await page.evaluate("document.activeElement?.blur?.()");
          await page.waitForTimeout(500);
          await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`) });
        }
        await page.context().close();
      }
    }
  } finally {
    await browser.close();
    host.stop();
  }
}

async function drawThree(page: Page): Promise<void> {
  await page.getByText("Ready ·").waitFor();
  const strokes = parseStrokes(readFileSync(DRAWN), DRAWN).find(
    ({ label }) => label === "3",
  )?.strokes;
  const box = await page.getByTestId("drawing").boundingBox();
  if (strokes === undefined || box === null) throw new Error("Expected a 3 and a sheet for it.");
  for (const stroke of strokes) {
    for (const [i, { x, y }] of stroke.entries()) {
      // The file's drawings reach to the edge of their own square.
      await page.mouse.move(
        box.x + box.width * (0.04 + 0.84 * x),
        box.y + box.height * (0.02 + 0.84 * y),
      );
      if (i === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
  await page.locator('[data-testid="prediction"][data-verdict="digit"]').waitFor();
}

async function measureDrawings(page: Page): Promise<void> {
  await page.getByTestId("files").setInputFiles(DRAWN);
  await page.getByTestId("accuracy").waitFor();
}
