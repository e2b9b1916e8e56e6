import { expect, test } from "vitest";
import type { Field } from "../../raster/field.ts";
import type { Judged } from "../../reading/prediction.ts";
import { Refusal } from "../../words/refusal.ts";
import type { LabelledDrawing } from "../strokesFile.ts";
import { DigitTest } from "./digitTest.ts";

const strokes = [
  [
    { x: 0, y: 0 },
    { x: 0.5, y: 1 },
  ],
];
const drawings: readonly LabelledDrawing[] = [..."7771"].map((label) => ({ label, strokes }));

/**
 * Returns a fake network that reads the first, second and fourth drawings as a 7 and is unsure
 * about the third.
 */
function answers(): (field: Field) => Judged {
  let asked = 0;
  return (field) => ({
    verdict: ++asked === 3 ? "unsure" : "digit",
    candidates: [
      { digit: "7", probability: 0.6 },
      { digit: "1", probability: 0.3 },
    ],
    noDigit: 0.1,
    field,
  });
}

async function started() {
  const digits = new DigitTest(async () => drawings);
  await digits.start();
  return digits;
}

function resultsOf({ state }: DigitTest) {
  return "results" in state ? state.results : expect.fail(`no results while ${state.status}`);
}

test("every drawing is read once and counted as right, wrong or unsure", async () => {
  const digits = await started();
  const answer = answers();
  digits.readOn(answer, 2, 1000);
  expect(digits.state.status).toBe("running");
  expect(resultsOf(digits).right).toEqual([0, 1]);
  digits.readOn(answer, 1000, 1000);
  expect(digits.state.status).toBe("done");
  expect(resultsOf(digits)).toMatchObject({ of: 4, right: [0, 1], wrong: [3], unsure: [2] });
  expect(
    resultsOf(digits)
      .judgements.map(({ truth }) => truth)
      .join(""),
  ).toBe("7771");
});

test("the results contain the fields that were read", async () => {
  const digits = await started();
  let seen: Field = new Float32Array();
  digits.readOn(
    (field) => {
      seen = field;
      return answers()(field);
    },
    1,
    1000,
  );
  const { pixels } = resultsOf(digits);
  expect(Math.max(...pixels.subarray(0, 784))).toBe(255);
  expect([...pixels.subarray(0, 784)]).toEqual(Array.from(seen, (ink) => Math.round(255 * ink)));
  expect(pixels.subarray(784).every((ink) => ink === 0)).toBe(true);
});

test("each call to readOn reads at least one drawing and stops when its time is up", async () => {
  const digits = await started();
  digits.readOn(answers(), 4, -1);
  expect(resultsOf(digits).judgements).toHaveLength(1);
});

test("nothing is read or reported if the count has already been reached", async () => {
  const digits = await started();
  digits.readOn(answers(), 2, 1000);
  let told = 0;
  digits.subscribe(() => told++);
  digits.readOn(answers(), 2, 1000);
  expect(told).toBe(0);
});

test("a stopped test keeps its results until it is started again", async () => {
  const digits = await started();
  digits.readOn(answers(), 1, 1000);
  digits.stop();
  digits.readOn(answers(), 4, 1000);
  expect(digits.state.status).toBe("stopped");
  expect(resultsOf(digits).right).toEqual([0]);
  await digits.start();
  expect(digits.state.status).toBe("running");
  expect(resultsOf(digits).judgements).toEqual([]);
});

test("if the drawings cannot be fetched, the test reports the reason and can be started again", async () => {
  let isBroken = true;
  const digits = new DigitTest(async () => {
    if (isBroken) throw new Refusal("digitsUnreachable");
    return drawings;
  });
  await digits.start();
  expect(digits.state).toMatchObject({ status: "failed", error: { kind: "digitsUnreachable" } });
  isBroken = false;
  await digits.start();
  expect(digits.state.status).toBe("running");
});

test("an error in the network does not change the results", async () => {
  const digits = await started();
  digits.readOn(answers(), 1, 1000);
  const failing = () => {
    throw new Error("out of memory");
  };
  expect(() => digits.readOn(failing, 4, 1000)).toThrow("out of memory");
  expect(digits.state.status).toBe("running");
  expect(resultsOf(digits).judgements).toHaveLength(1);
});
