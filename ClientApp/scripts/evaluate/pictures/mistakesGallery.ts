import type { Mistake } from "../../../src/measure/mistakes.ts";
import { NO_DIGIT } from "../../../src/measure/sampleSet.ts";
import type { Reading } from "../../../src/measure/worker/readSamples.ts";
import { FIELD_SIDE_PX, type Field } from "../../../src/raster/field.ts";
import { numbersIn } from "../../../src/words/numbers.ts";
import { element, QUIET, svg, text, WRONG } from "./svg.ts";

const TILES_IN_ROW = 12;
const TILES_AT_MOST = 72;
const PIXEL_PX = 2;
const TILE_PX = FIELD_SIDE_PX * PIXEL_PX;
const GAP_PX = 14;
const CAPTIONS_PX = 36;
const TOP_PX = 84;
const LEFT_PX = 24;

/** Number of shades of ink in a picture. A field has 256. */
const SHADES = 8;

/** Shows the misread fields in the given order, each with the digit drawn and the digit shown. */
export function mistakesGallery(title: string, mistakes: readonly Mistake<Reading>[]): string {
  const shown = mistakes.slice(0, TILES_AT_MOST);
  const rows = Math.max(1, Math.ceil(shown.length / TILES_IN_ROW));
  const count =
    shown.length < mistakes.length
      ? `the first ${shown.length} of ${mistakes.length}`
      : `${shown.length}`;
  return svg(
    LEFT_PX * 2 + TILES_IN_ROW * (TILE_PX + GAP_PX) - GAP_PX,
    TOP_PX + rows * (TILE_PX + CAPTIONS_PX) + 8,
    [
      text(LEFT_PX, 34, title, { "font-size": 18, "font-weight": 600 }),
      text(
        LEFT_PX,
        58,
        `Misread: ${count}. Below each: digit drawn → digit shown, and the best digit's probability.`,
        {
          fill: QUIET,
        },
      ),
      ...shown.map(tile),
    ],
  );
}

function tile(
  { field, truth, verdict, best, probability }: Mistake<Reading>,
  place: number,
): string {
  const x = LEFT_PX + (place % TILES_IN_ROW) * (TILE_PX + GAP_PX);
  const y = TOP_PX + Math.floor(place / TILES_IN_ROW) * (TILE_PX + CAPTIONS_PX);
  const isShown = verdict === "digit";
  const middle = { "text-anchor": "middle", "font-size": 12 };
  return element("g", { transform: `translate(${x} ${y})` }, [
    element("rect", { width: TILE_PX, height: TILE_PX, fill: "#fff", rx: 2 }),
    ...ink(field),
    text(
      TILE_PX / 2,
      TILE_PX + 14,
      `${truth === NO_DIGIT ? "" : truth} → ${isShown ? best : "none"}`,
      {
        ...middle,
        fill: isShown ? WRONG : QUIET,
      },
    ),
    text(TILE_PX / 2, TILE_PX + 28, `${best} ${numbersIn("en").percent(probability, 0)}`, {
      ...middle,
      "font-size": 10,
      fill: QUIET,
    }),
  ]);
}

/**
 * Draws the ink as one path per shade rather than one element per pixel, because a field has about
 * 150 pixels of ink.
 */
function ink(field: Field): string[] {
  const paths = Array.from({ length: SHADES + 1 }, () => "");
  field.forEach((value, i) => {
    const shade = Math.round(value * SHADES);
    const [x, y] = [i % FIELD_SIDE_PX, Math.floor(i / FIELD_SIDE_PX)];
    paths[shade] += `M${x * PIXEL_PX} ${y * PIXEL_PX}h${PIXEL_PX}v${PIXEL_PX}h-${PIXEL_PX}z`;
  });
  return paths.flatMap((d, shade) =>
    shade > 0 && d !== "" ? [element("path", { d, "fill-opacity": shade / SHADES })] : [],
  );
}
