import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { dataFolder } from "../data/dataFolder.ts";
import { partOf } from "../data/splits.ts";
import { readTrainingCharacters, type TrainingDrawing } from "../data/trainingStrokes.ts";
import { element, INK, QUIET, svg, text } from "../evaluate/pictures/svg.ts";
import { boxed } from "../fields/boxed.ts";
import { cleaned } from "../fields/cleaned.ts";

const COLUMNS = 7;
const MOST = 210;
const INK_PX = 64;
const CELL_PX = { width: 104, height: 116 };
const MARGIN_PX = 16;

/**
 * Writes an SVG with up to 210 training drawings as they were recorded, each with its label and
 * writer. `--doubtful` draws UNIPEN's digits that are left out because of their labels. See
 * `docs/training.md` for the commands.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: "string" },
      doubtful: { type: "boolean", default: false },
      label: { type: "string" },
      out: { type: "string", default: "sheet.svg" },
    },
  });
  const data = dataFolder(values.data);
  const [set = "unipen-digits"] = positionals;
  if (data === null) {
    throw new Error(
      "Expected the folder strokes/ in ../shared/data or artifacts/data, found none; pass its parent folder with --data.",
    );
  }
  const trained = readTrainingCharacters(data, set).filter(
    ({ writer }) => partOf(writer) === "train",
  );
  const drawings = (values.doubtful ? cleaned(trained).dropped : trained).filter(
    ({ label }) => values.label === undefined || label === values.label,
  );
  const out = resolve(values.out);
  writeFileSync(out, drawingSheet(drawings));
  console.log(`${thinned(drawings).length} drawings: ${out}`);
}

/** Draws all drawings in order, or evenly spaced ones if there are too many. */
export function drawingSheet(drawings: readonly TrainingDrawing[]): string {
  const shown = thinned(drawings);
  return svg(
    2 * MARGIN_PX + COLUMNS * CELL_PX.width,
    2 * MARGIN_PX + Math.ceil(shown.length / COLUMNS) * CELL_PX.height,
    shown.map((drawing, i) => {
      const x = MARGIN_PX + ((i % COLUMNS) + 0.5) * CELL_PX.width;
      const y = MARGIN_PX + Math.floor(i / COLUMNS) * CELL_PX.height + INK_PX / 2;
      return element("g", { transform: `translate(${x} ${y})`, "text-anchor": "middle" }, [
        element("path", {
          d: pathOf(drawing),
          fill: "none",
          stroke: INK,
          "stroke-width": 3,
          "stroke-linecap": "round",
          "stroke-linejoin": "round",
        }),
        text(0, INK_PX / 2 + 20, drawing.label, { "font-weight": 600 }),
        text(0, INK_PX / 2 + 33, drawing.writer, { "font-size": 10, fill: QUIET }),
      ]);
    }),
  );
}

/** All drawings, or evenly spaced ones if there are too many. */
function thinned(drawings: readonly TrainingDrawing[]): readonly TrainingDrawing[] {
  const step = Math.ceil(drawings.length / MOST);
  return drawings.filter((_, i) => i % step === 0);
}

/** One line per stroke. The final `h0` makes a stroke of one point a dot. */
function pathOf({ strokes }: TrainingDrawing): string {
  const px = (value: number) => Number((value * INK_PX).toFixed(1));
  return boxed(strokes)
    .map((stroke) => `M${stroke.map(({ x, y }) => `${px(x)} ${px(y)}`).join("L")}h0`)
    .join("");
}
