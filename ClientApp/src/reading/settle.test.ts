import { expect, test } from "vitest";
import type { Judged, NumberPrediction, Prediction } from "./prediction.ts";
import { HESITATION_MS, type Settled, settle } from "./settle.ts";

const empty: Prediction = { verdict: "empty" };

function prediction(verdict: Judged["verdict"], digit = "7"): Judged {
  const candidates = [
    { digit, probability: 0.5 },
    { digit: "1", probability: 0.2 },
  ] as const;
  return { verdict, candidates, noDigit: 0.3, field: new Float32Array(784) };
}

/** Returns a prediction of a number with these digits. */
function numberOf(digits: string): NumberPrediction {
  const judged = prediction("digit");
  const box = { left: 0, top: 0, right: 1, bottom: 1 };
  const line = [...digits].map((digit, i) => ({
    key: String(i),
    digit,
    isCorrected: false,
    certainty: 0.9,
    judged,
    strokes: [],
    box,
    isDivisible: false,
    withNext: null,
  }));
  const [selected] = line;
  if (selected === undefined) throw new Error("Expected a digit.");
  return { ...judged, verdict: "number", number: [line], considered: [], selected };
}

/** Passes the predictions to `settle` at the given times while the pen is down. */
function settled(...steps: readonly (readonly [number, Prediction])[]): Settled {
  return steps.reduce<Settled>((before, [now, next]) => settle(before, next, true, now), {
    shown: empty,
    hesitatingSince: null,
  });
}

test("a digit is shown immediately, whatever was shown before", () => {
  const eight = prediction("digit", "8");
  expect(settled([0, prediction("digit")], [8, eight]).shown).toBe(eight);
  expect(settled([0, prediction("unsure")], [8, eight]).shown).toBe(eight);
});

test.each(["unsure", "not-a-digit"] as const)(
  "a brief %s verdict does not replace a digit",
  (verdict) => {
    const seven = prediction("digit");
    const { shown } = settled([0, seven], [10, prediction(verdict)], [100, prediction(verdict)]);
    expect(shown).toBe(seven);
  },
);

test("an uncertain prediction is shown once it has lasted long enough, even while the pen is down", () => {
  const unsure = prediction("unsure");
  const { shown, hesitatingSince } = settled(
    [0, prediction("digit")],
    [10, prediction("not-a-digit")],
    [10 + HESITATION_MS, unsure],
  );
  expect(shown).toBe(unsure);
  expect(hesitatingSince).toBeNull();
});

test("a digit between two uncertain predictions restarts the delay", () => {
  const seven = prediction("digit");
  const { shown } = settled(
    [0, seven],
    [10, prediction("unsure")],
    [200, seven],
    [210, prediction("unsure")],
    [10 + HESITATION_MS, prediction("unsure")],
  );
  expect(shown).toBe(seven);
});

test("when the pen is lifted, the newest prediction is shown without delay", () => {
  const hesitating = settled([0, prediction("digit")], [10, prediction("not-a-digit")]);
  const newest = prediction("not-a-digit");
  expect(settle(hesitating, newest, false, 20)).toEqual({ shown: newest, hesitatingSince: null });
});

test("a cleared sheet is shown immediately", () => {
  expect(settled([0, prediction("digit")], [5, empty]).shown).toBe(empty);
});

test("a number is shown immediately, but a brief question mark is not", () => {
  const twelve = numberOf("12");
  const uncertain = numberOf("12?");
  expect(settled([0, prediction("digit")], [10, twelve]).shown).toBe(twelve);
  expect(settled([0, twelve], [10, uncertain], [100, uncertain]).shown).toBe(twelve);
  expect(settled([0, twelve], [10, uncertain], [10 + HESITATION_MS, uncertain]).shown).toBe(
    uncertain,
  );
});
