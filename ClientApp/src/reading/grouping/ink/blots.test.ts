import { beforeAll, expect, test } from "vitest";
import { startWasmInNode } from "../../../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../../../scripts/committedModel.ts";
import { drawnDigits } from "../../../../scripts/data/drawnDigits.ts";
import { drawnWith } from "../../../../scripts/evaluate/numbers/pictureOf.ts";
import { boundingBox } from "../../../raster/boundingBox.ts";
import { pictureField } from "../../../raster/pictureField.ts";
import type { Picture } from "../../../strokes/picture.ts";
import type { Stroke } from "../../../strokes/stroke.ts";
import { judge } from "../../judge.ts";
import { textOf } from "../../prediction.ts";
import { NumberReader } from "../numberReader.ts";
import { blotsOf, PICTURE } from "./blots.ts";

const drawn = new Map(drawnDigits.map(({ label, strokes }) => [label, strokes]));
const PEN_WIDTH_PX = 5;

/** A picture of the digits side by side. The gap between them is a fraction of the sheet's side. */
function pictureOf(digits: string, gap: number): Picture {
  let left = 0.1;
  const strokes = [...digits].flatMap((digit): Stroke[] => {
    const own = drawn.get(digit) ?? [];
    const box = boundingBox(own);
    if (box === null) throw new Error(`Expected a drawing of ${digit}.`);
    const scale = 0.2 / (box.bottom - box.top);
    const x = left;
    left += (box.right - box.left) * scale + gap;
    return own.map((stroke) =>
      stroke.map((point) => ({
        x: x + (point.x - box.left) * scale,
        y: 0.4 + (point.y - box.top) * scale,
      })),
    );
  });
  return drawnWith(PEN_WIDTH_PX, strokes);
}

let read: (picture: Picture) => string | null;
beforeAll(async () => {
  await startWasmInNode();
  const { file, network } = await openCommittedModel();
  const model = { ...file, classifyAll: network.probabilities.bind(network) };
  read = (picture) => {
    const field = pictureField(picture);
    if (field === null) return null;
    const whole = judge(file, network.probabilities([field]), field);
    const drawing = { strokes: [], picture, isPenDown: false };
    const prediction = new NumberReader().predict(drawing, model, whole);
    return prediction.verdict === "number" ? textOf(prediction.number) : null;
  };
});

test.each(["12", "2026", "475"])("%s in a picture is read correctly", (digits) => {
  expect(read(pictureOf(digits, 0.04))).toBe(digits);
});

test.each(["00", "12", "28", "56", "71", "90"])(
  "%s is read correctly if the digits touch",
  (digits) => {
    const picture = pictureOf(digits, 0);
    expect(blotsOf(picture)).toHaveLength(1);
    expect(read(picture)).toBe(digits);
  },
);

test("a blot has the same field as a picture that contains only that blot", () => {
  const picture = pictureOf("3", 0);
  expect(PICTURE.fieldOf(blotsOf(picture))).toEqual(pictureField(picture));
});

test("the blots of a picture are computed only once", () => {
  const picture = pictureOf("12", 0.04);
  expect(blotsOf(picture)).toBe(blotsOf(picture));
});
