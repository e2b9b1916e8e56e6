import { beforeAll, describe, expect, test } from "vitest";
import { backEndsInNode, startWasmInNode } from "../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../scripts/committedModel.ts";
import { dataFolderOrSkip } from "../scripts/data/dataFolder.ts";
import { readPenStrokes } from "../scripts/data/dataSets.ts";
import { drawnDigits } from "../scripts/data/drawnDigits.ts";
import { smallOffCentre } from "../scripts/data/smallOffCentre.ts";
import { seededRandom } from "../scripts/fields/random.ts";
import type { LabelledDrawing } from "./measure/strokesFile.ts";
import type { ModelFile } from "./model/modelFile.ts";
import type { Network } from "./model/network.ts";
import { rasterise } from "./raster/rasterise.ts";
import { judge } from "./reading/judge.ts";
import type { Stroke } from "./strokes/stroke.ts";

/**
 * The accuracy of the best public network on perfectly prepared fields. Our network must be at
 * least as accurate.
 */
const LEAST_SHARE_READ = 0.94;

let file: ModelFile;
let network: Network;

/** Whether the pipeline (strokes → field → network → prediction) returns the drawing's label. */
function isReadRight({ label, strokes }: LabelledDrawing): boolean {
  const field = rasterise(strokes);
  if (field === null) return false;
  return judge(file, network.probabilities([field]), field).candidates[0].digit === label;
}

const placements: [string, (strokes: readonly Stroke[], i: number) => readonly Stroke[]][] = [
  ["centred", (strokes) => strokes],
  ["small and off-centre", (strokes, i) => smallOffCentre(strokes, seededRandom(i))],
];

describe.each(backEndsInNode)("on %s", (_, start) => {
  beforeAll(async () => {
    expect(await start()).toBe(true);
    ({ file, network } = await openCommittedModel());
    return () => network.dispose();
  });

  test.each(placements)("all ten digits, drawn %s, are read correctly", (_placement, place) => {
    expect(drawnDigits.map(({ label }) => label).join("")).toBe("0123456789");
    const wrong = drawnDigits.filter(
      (drawing, i) => !isReadRight({ ...drawing, strokes: place(drawing.strokes, i) }),
    );
    expect(wrong.map(({ label }) => label)).toEqual([]);
  });
});

describe("on wasm, with every seventh pen drawing in the data folder", () => {
  beforeAll(async () => {
    await startWasmInNode();
    ({ file, network } = await openCommittedModel());
    return () => network.dispose();
  });

  test.for(placements)(
    "most %s drawings are read correctly",
    { timeout: 120_000 },
    ([, place], { skip }) => {
      const folder = dataFolderOrSkip(skip);
      const drawings = readPenStrokes(folder).filter((_, i) => i % 7 === 0);
      const right = drawings.filter((drawing, i) =>
        isReadRight({ ...drawing, strokes: place(drawing.strokes, i) }),
      ).length;
      console.log(`${right} of ${drawings.length} pen drawings read correctly`);
      expect(right / drawings.length).toBeGreaterThanOrEqual(LEAST_SHARE_READ);
    },
  );
});
