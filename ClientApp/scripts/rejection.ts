import { readWeights } from "../src/model/weights.ts";
import { drawingSamples, imageSamples, type Sample } from "../src/samples/sampleSet.ts";
import { backEndsInNode } from "./backEndsInNode.ts";
import { COMMITTED_MODEL } from "./committedModel.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { readMnist, readPenStrokes, readScribbles } from "./data/dataSets.ts";
import { isValidationWriter, validationCategories } from "./data/splits.ts";
import { openModelFolder } from "./modelFolder.ts";

const DIGITS = 10;

/** MNIST's training images that the classes' prototypes are means of. */
const PROTOTYPE_IMAGES = 10_000;

/** What the network makes of a field. */
interface Reading {
  /** Channels after the pooling. */
  readonly features: readonly number[];
  /** Of the ten digits and of what is none, before the softmax. */
  readonly logits: readonly number[];
}

/** The higher, the more a reading speaks for a digit. */
type Score = (reading: Reading) => number;

/**
 * Compares ways to tell digits from scribbles on the validation sets, with the committed network and
 * without training: `node scripts/run.js rejection [DATA]`. For each way, the share of scribbles that
 * are no longer shown as a digit where 98 and 99 % of the drawn digits are shown as what they are.
 */
export async function main([data]: string[]): Promise<void> {
  const folder = dataFolder(data);
  if (folder === null)
    throw new Error("Expected the data sets in ../shared/data; name their folder.");
  if (!(await backEndsInNode[0]?.[1]())) throw new Error("Expected WebAssembly to start.");
  const { network, file, weights } = await openModelFolder(COMMITTED_MODEL);
  const arrays = readWeights(file.weights, weights);
  const last = file.layers.at(-1);
  if (last?.kind !== "dense") throw new Error("Expected a dense layer at the network's end.");
  const [kernel, bias] = ["kernel", "bias"].map(
    (part) => arrays.get(`${last.name}/${part}`)?.values,
  );
  if (kernel === undefined || bias === undefined)
    throw new Error("Expected a dense layer at the end.");

  const read = ({ field }: Sample): Reading => {
    const features = Array.from(network.activations(field).at(-2)?.values ?? []);
    // The kernel is [channels, outputs].
    const logits = Array.from(bias, (start, output) =>
      features.reduce((sum, x, i) => sum + x * (kernel[i * bias.length + output] ?? 0), start),
    );
    return { features, logits };
  };
  const pens = drawingSamples(readPenStrokes(folder).filter(isValidationWriter));
  const scribbles = readScribbles(folder);
  const heldOut = validationCategories(scribbles);
  const noDigits = drawingSamples(scribbles.filter(({ label }) => heldOut.has(label))).map(read);
  const digits = pens.map((sample) => ({ reading: read(sample), truth: Number(sample.truth) }));
  const known = imageSamples(readMnist(folder, "train")).slice(0, PROTOTYPE_IMAGES);
  const prototypes = means(known.map((one) => ({ reading: read(one), truth: Number(one.truth) })));

  const energy: Score = ({ logits }) => logSumExp(logits.slice(0, DIGITS));
  const rule: Score = ({ logits }) => Math.max(...logits.slice(0, DIGITS)) - logSumExp(logits);
  const scores: readonly (readonly [string, Score])[] = [
    [
      "softmax over the ten digits alone",
      (one) => rule({ ...one, logits: one.logits.slice(0, DIGITS) }),
    ],
    ["energy of the ten digits' logits", energy],
    ["distance to the nearest class's prototype", ({ features }) => -nearest(features, prototypes)],
    ["the eleventh class alone", ({ logits }) => logSumExp(logits) - (logits[DIGITS] ?? 0)],
    ["the best digit among eleven classes (the page's rule)", rule],
    ["the page's rule and energy", (one) => rule(one) + 0.1 * energy(one)],
  ];
  console.log("scribbles refused where 98 % / 99 % of the digits are shown right");
  for (const [name, score] of scores) {
    const shown = digits
      .filter(
        ({ reading, truth }) =>
          reading.logits.indexOf(Math.max(...reading.logits.slice(0, DIGITS))) === truth,
      )
      .map(({ reading }) => score(reading))
      .sort((a, b) => b - a);
    const refused = [0.98, 0.99].map((share) => {
      const threshold = shown[Math.ceil(share * digits.length) - 1] ?? Number.NaN;
      return noDigits.filter((one) => score(one) < threshold).length / noDigits.length;
    });
    console.log(`  ${name}: ${refused.map((one) => `${(100 * one).toFixed(1)} %`).join(" / ")}`);
  }
  network.dispose();
}

/** Mean features of each digit. */
function means(
  known: readonly { reading: Reading; truth: number }[],
): readonly (readonly number[])[] {
  return Array.from({ length: DIGITS }, (_, digit) => {
    const own = known.filter(({ truth }) => truth === digit).map(({ reading }) => reading.features);
    return (own[0] ?? []).map(
      (_, i) => own.reduce((sum, one) => sum + (one[i] ?? 0), 0) / own.length,
    );
  });
}

function nearest(features: readonly number[], prototypes: readonly (readonly number[])[]): number {
  return Math.min(
    ...prototypes.map((mean) => Math.hypot(...mean.map((value, i) => value - (features[i] ?? 0)))),
  );
}

function logSumExp(logits: readonly number[]): number {
  const most = Math.max(...logits);
  return most + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0));
}
