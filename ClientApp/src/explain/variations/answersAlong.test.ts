import { expect, test } from "vitest";
import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";
import { answersAlong } from "./answersAlong.ts";
import { SLIDERS, valuesOf } from "./sliders.ts";
import { NO_VARIATION } from "./varyField.ts";

const MIDDLE = FIELD_SIDE_PX / 2;

/** A model that predicts 0 for ink in the left half and 1 for ink in the right half. */
const model = {
  labels: [..."0123456789", "no digit"],
  digitFrom: 0.5,
  classify: (field: Field) => {
    const right = field.reduce((sum, ink, i) => sum + (i % FIELD_SIDE_PX < MIDDLE ? 0 : ink), 0);
    const share = right / field.reduce((sum, ink) => sum + ink, 0);
    return Float32Array.of(1 - share, share, ...new Array(9).fill(0));
  },
};

const line = Float32Array.from({ length: FIELD_SIDE_PX ** 2 }, (_, i) =>
  i % FIELD_SIDE_PX === MIDDLE - 4 ? 1 : 0,
);

test.each(SLIDERS)("answersAlong yields once for each value of $name", (slider) => {
  const steps = [...answersAlong(slider, NO_VARIATION, model, line)];
  expect(steps).toHaveLength(valuesOf(slider).length);
});

test("the prediction changes when the ink crosses the middle", () => {
  const across = SLIDERS.find(({ name }) => name === "acrossPx");
  if (across === undefined) throw new Error("Expected a slider.");
  const all = answersAlong(across, NO_VARIATION, model, line);
  let step = all.next();
  while (step.done !== true) step = all.next();
  expect(step.value[0]).toBe("0");
  expect(step.value.at(-1)).toBe("1");
  expect(new Set(step.value)).toEqual(new Set(["0", "1"]));
});
