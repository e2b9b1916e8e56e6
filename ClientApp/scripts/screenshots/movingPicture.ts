import type { Page } from "playwright-core";
import sharp from "sharp";
import type { Stroke } from "../../src/strokes/stroke.ts";

/** How long each frame is shown while the pen moves. */
const MOVING_MS = 70;
/** How long the empty sheet is shown. */
const EMPTY_MS = 600;
/** How long the result is shown. */
const ANSWER_MS = 1800;

/** Draws the strokes on the page's sheet and returns an animated WebP with one frame per point. */
export async function movingPicture(page: Page, strokes: readonly Stroke[]): Promise<Buffer> {
  const box = await page.getByTestId("drawing").boundingBox();
  if (box === null) throw new Error("Expected a sheet to draw on, found none.");
  const moving: Buffer[] = [];
  const empty = await page.screenshot();
  for (const stroke of strokes) {
    for (const [i, { x, y }] of stroke.entries()) {
      await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
      if (i === 0) await page.mouse.down();
      moving.push(await page.screenshot());
    }
    await page.mouse.up();
  }
  await page.locator('[data-testid="prediction"][data-verdict="digit"]').waitFor();
  await page.waitForTimeout(500);
  const answer = await page.screenshot();
  return sharp([empty, ...moving, answer], { join: { animated: true } })
    .webp({
      delay: [EMPTY_MS, ...moving.map(() => MOVING_MS), ANSWER_MS],
      loop: 0,
      quality: 80,
      effort: 6,
      minSize: true,
    })
    .toBuffer();
}
