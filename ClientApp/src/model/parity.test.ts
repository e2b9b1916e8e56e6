import { beforeAll, describe, expect, test } from "vitest";
import { backEndsInNode } from "../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import type { ModelFile } from "./modelFile.ts";
import type { Network } from "./network.ts";
import parity from "./parity.json" with { type: "json" };

/**
 * Compares the probabilities from TensorFlow.js with those from the trainer, which TorchSharp
 * computed with the quantised weights.
 */
describe.each(backEndsInNode)("on %s", (_, start) => {
  let file: ModelFile;
  let network: Network;
  beforeAll(async () => {
    expect(await start()).toBe(true);
    ({ file, network } = await openCommittedModel());
    return () => network.dispose();
  });

  test("the fixture was computed with the committed weights", () => {
    expect(parity.weights).toBe(file.weightsPath);
    expect(parity.cases.length).toBeGreaterThan(0);
  });

  test("TensorFlow.js returns the same probabilities as TorchSharp to within 1e-4", () => {
    const fields = parity.cases.map(({ input }) => Float32Array.from(input, (ink) => ink / 255));
    const answers = network.probabilities(fields);
    const differences = parity.cases
      .flatMap(({ probabilities }) => probabilities)
      .map((expected, i) => Math.abs(expected - (answers[i] ?? Number.NaN)));
    expect(differences).toHaveLength(answers.length);
    expect(Math.max(...differences)).toBeLessThan(1e-4);
  });
});
