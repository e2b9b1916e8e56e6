import { expect, test } from "vitest";
import { runInSlices } from "./runInSlices.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps the thread busy for `stepMs` per step, as a prediction would. */
function* work(steps: number, stepMs: number, onStep: () => void = () => {}) {
  for (let i = 0; i < steps; i++) {
    const end = performance.now() + stepMs;
    while (performance.now() < end);
    onStep();
    yield;
  }
  return "done";
}

test("onDone receives the job's result, and other tasks run between the slices", async () => {
  let turns = 0;
  const others = setInterval(() => turns++);
  const result = await new Promise((resolve) => runInSlices(work(60, 1), resolve));
  clearInterval(others);
  expect(result).toBe("done");
  expect(turns).toBeGreaterThan(5);
});

test("no step runs before runInSlices returns", () => {
  let steps = 0;
  const stop = runInSlices(
    work(1, 0, () => steps++),
    () => {},
  );
  expect(steps).toBe(0);
  stop();
});

test("a cancelled job runs no more steps and never calls onDone", async () => {
  let steps = 0;
  let results = 0;
  const stop = runInSlices(
    work(1000, 1, () => steps++),
    () => results++,
  );
  await pause(20);
  stop();
  const before = steps;
  await pause(30);
  expect(before).toBeGreaterThan(0);
  expect([steps, results]).toEqual([before, 0]);
});

test("the latest progress is reported once per slice, and not after the result", async () => {
  function* count() {
    for (let i = 1; i <= 40; i++) {
      const end = performance.now() + 1;
      while (performance.now() < end);
      yield i;
    }
  }
  const reports: number[] = [];
  let whenDone = -1;
  await new Promise<void>((resolve) =>
    runInSlices(
      count(),
      () => {
        whenDone = reports.length;
        resolve();
      },
      (step) => reports.push(step),
    ),
  );
  await pause(20);
  expect(reports).toEqual([...reports].sort((a, b) => a - b));
  expect(reports.length).toBeGreaterThan(3);
  expect(reports.length).toBeLessThan(20);
  expect(reports).toHaveLength(whenDone);
});
