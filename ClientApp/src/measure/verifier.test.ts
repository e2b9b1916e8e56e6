import { expect, test } from "vitest";
import { scoreOf } from "./score.ts";
import { Verifier } from "./verifier.ts";
import type { Progress, Verification } from "./worker/verification.ts";

const judgement = { truth: "4", verdict: "digit", best: "4", probability: 0.75 } as const;
const measured = (probability: number): Verification => ({
  weights: "weights.0000000000000000.bin",
  weightsSha256: null,
  backEnd: "wasm",
  parityDifference: 0,
  fallBack: null,
  sets: [
    {
      name: "own.ndjson",
      score: scoreOf([judgement]),
      numbers: null,
      judgements: [judgement],
      probabilities: Float32Array.of(probability),
      pixels: new Uint8Array(784),
    },
  ],
  images: 1,
  elapsedMs: 1,
});

/**
 * A verifier whose runs are resolved or rejected by the test. As with a worker, aborting a run
 * rejects its promise.
 */
function underControl() {
  const runs: {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: Progress) => void;
    readonly resolve: (verification: Verification) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  const verifier = new Verifier((_files, _choice, onProgress, signal) => {
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      runs.push({ signal, onProgress, resolve, reject });
    });
  });
  return { verifier, run: (i: number) => runs[i] ?? expect.fail(`no run ${i}`) };
}

const half: Progress = { read: 5, of: 10, elapsedMs: 100 };

test("a measurement reports its progress and keeps its result", async () => {
  const { verifier, run } = underControl();
  const done = verifier.measure("automatic");
  expect(verifier.state.run).toEqual({ status: "running", progress: null });
  run(0).onProgress(half);
  expect(verifier.state.run).toEqual({ status: "running", progress: half });
  run(0).resolve(measured(0.75));
  await done;
  expect(verifier.state.run.status).toBe("done");
  expect(verifier.state.verification?.images).toBe(1);
});

test("a cancelled run ends immediately and does not count as a failure", async () => {
  const { verifier, run } = underControl();
  const done = verifier.measure("wasm");
  run(0).onProgress(half);
  verifier.cancel();
  expect(run(0).signal.aborted).toBe(true);
  expect(verifier.state.run).toEqual({ status: "cancelled", progress: half });
  await done;
  run(0).onProgress({ ...half, read: 6 });
  expect(verifier.state.run).toEqual({ status: "cancelled", progress: half });
  expect(verifier.state.verification).toBeNull();
});

test("a new run cancels the previous one", async () => {
  const { verifier, run } = underControl();
  const [first, second] = [verifier.measure("cpu"), verifier.measure("wasm")];
  expect(run(0).signal.aborted).toBe(true);
  await first;
  expect(verifier.state.run.status).toBe("running");
  run(1).resolve(measured(0.5));
  await second;
  expect(verifier.state.run.status).toBe("done");
});

test("a failed run stores its error and has no result", async () => {
  const { verifier, run } = underControl();
  const done = verifier.measure("webgpu");
  const error = new Error("none");
  run(0).reject(error);
  await done;
  expect(verifier.state.run).toEqual({ status: "failed", error });
});

test("a comparison keeps the first result and lists the differences", async () => {
  const { verifier, run } = underControl();
  const first = verifier.measure("wasm");
  run(0).resolve(measured(0.75));
  await first;
  const second = verifier.compare("cpu");
  run(1).resolve({ ...measured(0.5), backEnd: "cpu" });
  await second;
  expect(verifier.state.verification?.backEnd).toBe("wasm");
  expect(verifier.state.comparison).toEqual({
    backEnd: "cpu",
    fallBack: null,
    differences: [{ of: 1, shownOtherwise: 0, largest: 0.25 }],
  });
});

test("a failed comparison keeps the first result", async () => {
  const { verifier, run } = underControl();
  const first = verifier.measure("wasm");
  run(0).resolve(measured(0.75));
  await first;
  const second = verifier.compare("webgl");
  run(1).reject(new Error("none"));
  await second;
  expect(verifier.state).toMatchObject({ run: { status: "failed" }, comparison: null });
  expect(verifier.state.verification?.images).toBe(1);
});

test("choosing other files cancels the run", () => {
  const { verifier, run } = underControl();
  void verifier.measure("wasm");
  const file = new File([], "own.ndjson");
  verifier.choose([file]);
  expect(run(0).signal.aborted).toBe(true);
  expect(verifier.state.files).toEqual([file]);
});
