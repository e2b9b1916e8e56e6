import { expect, test } from "vitest";
import { SLIDERS, valuesOf } from "./sliders.ts";
import { NO_VARIATION } from "./varyField.ts";

test("there is a slider for each variation", () => {
  expect(SLIDERS.map(({ name }) => name)).toEqual(Object.keys(NO_VARIATION));
});

test.each(SLIDERS)("the values of $name include both ends and exactly 0", (slider) => {
  const values = valuesOf(slider);
  expect(values[0]).toBe(slider.min);
  expect(values.at(-1)).toBe(slider.max);
  expect(values).toContain(0);
  values.slice(1).forEach((value, i) => {
    expect(value - (values[i] ?? 0)).toBeCloseTo(slider.step, 5);
  });
});
