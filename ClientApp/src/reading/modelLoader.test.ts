import { expect, test } from "vitest";
import type { Model } from "../model/model.ts";
import { ModelLoader } from "./modelLoader.ts";

const model: Model = {
  labels: [..."0123456789"],
  digitFrom: 0.5,
  backEnd: "cpu",
  classify: () => new Float32Array(10),
  classifyAll: () => new Float32Array(10),
  network: {
    layers: [],
    weights: new Map(),
    activations: () => [],
    features: () => new Float32Array(),
  },
  fallBack: () => Promise.reject(new Error("no back end is left")),
};

/** Returns a loader and a list of the statuses that the loader publishes. */
function follow(open: () => Promise<Model>) {
  const loader = new ModelLoader(open);
  const states: string[] = [loader.state.status];
  loader.subscribe(() => states.push(loader.state.status));
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { loader, states, settled };
}

test("once the model has opened, the state is ready", async () => {
  const { loader, states, settled } = follow(async () => model);
  await settled();
  expect(loader.state).toEqual({ status: "ready", model });
  expect(states).toEqual(["loading", "ready"]);
});

test("after a failure, the state contains the error, and retry tries to open the model again", async () => {
  let tries = 0;
  const { loader, states, settled } = follow(async () => {
    tries++;
    if (tries < 3) throw new Error(`try ${tries} failed`);
    return model;
  });
  await settled();
  expect(loader.state).toEqual({ status: "failed", error: new Error("try 1 failed") });
  loader.retry();
  await settled();
  expect(loader.state).toEqual({ status: "failed", error: new Error("try 2 failed") });
  loader.retry();
  loader.retry();
  await settled();
  expect(states).toEqual(["loading", "failed", "loading", "failed", "loading", "ready"]);
  expect(tries).toBe(3);
});

test("retry does nothing once the model is ready", async () => {
  const { loader, states, settled } = follow(async () => model);
  await settled();
  loader.retry();
  await settled();
  expect(states).toEqual(["loading", "ready"]);
});

test("if the model fails, the next back end takes over", async () => {
  const next: Model = { ...model, backEnd: "cpu" };
  const first: Model = { ...model, backEnd: "wasm", fallBack: async () => next };
  const { loader, states, settled } = follow(async () => first);
  await settled();
  loader.fallBack(new Error("out of memory"));
  await settled();
  expect(loader.state).toEqual({ status: "ready", model: next });
  expect(states).toEqual(["loading", "ready", "ready"]);
});

test("if no back end is left, the failure is reported, and retry opens the model again", async () => {
  const { loader, states, settled } = follow(async () => model);
  await settled();
  loader.fallBack(new Error("out of memory"));
  await settled();
  expect(loader.state).toEqual({ status: "failed", error: new Error("no back end is left") });
  loader.retry();
  await settled();
  expect(states).toEqual(["loading", "ready", "failed", "loading", "ready"]);
});
