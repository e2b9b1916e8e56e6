import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { SampleSet } from "../src/measure/sampleSet.ts";
import { type DigitScore, scoreOf } from "../src/measure/score.ts";
import { startWasmInNode } from "./backEndsInNode.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { partOf } from "./data/splits.ts";
import { readTrainingDigits, type TrainingDrawing } from "./data/trainingStrokes.ts";
import { largeAndSmall } from "./evaluate/benchmark.ts";
import { leftOutNetworks } from "./evaluate/leftOutNetworks.ts";
import { readSet } from "./evaluate/readSet.ts";
import { withoutBins } from "./evaluate/withoutBins.ts";
import { openModelFolder } from "./modelFolder.ts";

/** How accurately a network reads the digits of a contributor that it was not trained on. */
export interface LeftOut {
  readonly contributor: string;
  /** Name of the network's weights file, which includes its hash. */
  readonly weights: string;
  /** The score on the unchanged drawings, which are large and centred. */
  readonly large: DigitScore;
  /** The score on small, off-centre copies of the same drawings. */
  readonly small: DigitScore;
}

/**
 * Evaluates each network on the digits of the UNIPEN contributor that was left out of its training,
 * using the page's pipeline. Writes the scores that `npm run figures` puts into the docs.
 *
 * Usage: `npm run left-out -- apb=DIR…`, with the folder of a network trained without apb.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { data, out, networks } = leftOutNetworks(args, "../docs/model/left-out.json");
  if (networks.length === 0) {
    throw new Error(
      "Expected at least one CONTRIBUTOR=DIR, for example apb=../artifacts/loo-apb/model.",
    );
  }
  const folder = dataFolder(data);
  if (folder === null) {
    throw new Error(
      "Expected UNIPEN's digits in ../shared/data or artifacts/data, found none; name their folder with --data DIR or MNIST_DATA.",
    );
  }
  await startWasmInNode();
  const digits = readTrainingDigits(folder, "unipen-digits");
  const scores: LeftOut[] = [];
  for (const { contributor, model } of networks) {
    const own = digits.filter(({ writer }) => partOf(writer, contributor) === "left out");
    if (own.length === 0) {
      throw new Error(
        `Expected a contributor of UNIPEN's digits, got ${contributor}; name apb, ced, imp or val.`,
      );
    }
    scores.push(await measure(contributor, model, own));
    console.log(`${contributor}: ${own.length} digits`);
  }
  writeFileSync(out, `${JSON.stringify(scores, withoutBins, 2)}\n`);
  console.log(`${resolve(out)}. Next: npm run figures`);
}

async function measure(
  contributor: string,
  model: string,
  digits: readonly TrainingDrawing[],
): Promise<LeftOut> {
  const opened = await openModelFolder(model);
  const score = async (set: SampleSet) => {
    const { digits: scored } = scoreOf(await readSet(opened, set));
    if (scored === null) throw new Error("Expected digits to score.");
    return scored;
  };
  try {
    const [large, small] = largeAndSmall(contributor, contributor, digits);
    const weights = opened.file.weightsPath;
    return { contributor, weights, large: await score(large), small: await score(small) };
  } finally {
    opened.network.dispose();
  }
}
