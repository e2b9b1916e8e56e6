import { expect, test } from "vitest";
import type { Stroke } from "../strokes/stroke.ts";
import { FIELD_SIDE_PX, INK_BOX_PX } from "./field.ts";
import { STEPS, type StageGeometry, type Step, stageGeometry } from "./stageGeometry.ts";

const hook: Stroke = [
  { x: 0.1, y: 0.1 },
  { x: 0.1, y: 0.5 },
  { x: 0.25, y: 0.5 },
];

function geometryOf(strokes: readonly Stroke[]): StageGeometry {
  const geometry = stageGeometry(strokes);
  if (geometry === null) throw new Error("expected ink");
  return geometry;
}

/** The position of a point of the path after a step. */
function put({ placements }: StageGeometry, step: Step, { x, y }: { x: number; y: number }) {
  const placed = placements[step];
  return { x: placed.x + placed.scale * x, y: placed.y + placed.scale * y };
}

test("the geometry of a drawing without ink is null", () => {
  expect(stageGeometry([])).toBeNull();
});

test("before scaling, the ink has the same relative position as on the sheet", () => {
  const geometry = geometryOf([hook]);
  const [x, y] = geometry.path.slice(1).split(/[ML ]/).map(Number);
  const start = put(geometry, "crop", { x: x ?? 0, y: y ?? 0 });
  expect(start.x).toBeCloseTo(0.1 * FIELD_SIDE_PX, 1);
  expect(start.y).toBeCloseTo(0.1 * FIELD_SIDE_PX, 1);
});

test("after scaling, the bounding box's longer side is 20 px and the box is centred in the field", () => {
  const geometry = geometryOf([hook]);
  const { x, y, width, height } = geometry.box;
  expect(Math.max(width, height) * geometry.placements.scale.scale).toBeCloseTo(INK_BOX_PX, 5);
  const middle = put(geometry, "scale", { x: x + width / 2, y: y + height / 2 });
  expect(middle.x).toBeCloseTo(FIELD_SIDE_PX / 2, 5);
  expect(middle.y).toBeCloseTo(FIELD_SIDE_PX / 2, 5);
});

test("after centring, the centre of mass is in the middle of pixel 14, as in MNIST", () => {
  const geometry = geometryOf([hook]);
  const centre = put(geometry, "centre", geometry.centreOfMass);
  expect(centre.x).toBeCloseTo(14.5, 5);
  expect(centre.y).toBeCloseTo(14.5, 5);
  expect(STEPS).toEqual(["crop", "scale", "centre"]);
});
