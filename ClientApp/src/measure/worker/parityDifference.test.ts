import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backEndsInNode } from "../../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../../scripts/committedModel.ts";
import { fetchTrainersAnswers, parityDifference } from "./parityDifference.ts";

type Opened = Awaited<ReturnType<typeof openCommittedModel>>;

describe.each(backEndsInNode)("on %s", (_, start) => {
  let opened: Opened;
  beforeAll(async () => {
    expect(await start()).toBe(true);
    opened = await openCommittedModel();
  });
  afterAll(() => opened.network.dispose());

  test("the committed network returns the same probabilities as the trainer", async () => {
    const { file, network } = opened;
    const trainers = await fetchTrainersAnswers(file.weightsPath);
    const difference = await parityDifference(trainers, async (fields) =>
      network.probabilities(fields),
    );
    expect(difference).toBeLessThan(1e-4);
  });

  test("a single wrong probability is detected, and so is a missing one", async () => {
    const { file, network } = opened;
    const trainers = await fetchTrainersAnswers(file.weightsPath);
    const off = (change: (answers: Float32Array) => Float32Array) =>
      parityDifference(trainers, async (fields) => change(network.probabilities(fields)));
    expect(await off((answers) => answers.map((p, i) => (i === 17 ? p + 0.25 : p)))).toBeCloseTo(
      0.25,
      3,
    );
    expect(await off((answers) => answers.subarray(1))).toBeNaN();
  });
});

test("the trainer's probabilities for other weights are rejected", async () => {
  await expect(fetchTrainersAnswers("weights.0000000000000000.bin")).rejects.toThrow(
    /for weights\.0000000000000000\.bin, but parity\.json/,
  );
});
