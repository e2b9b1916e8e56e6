import { type Mistake, mistakesOf } from "../../src/measure/mistakes.ts";
import {
  type NumberScore,
  numberScore,
  type ReadNumber,
} from "../../src/measure/numbers/numberScore.ts";
import type { SampleSet } from "../../src/measure/sampleSet.ts";
import { type Score, scoreOf } from "../../src/measure/score.ts";
import { readNumbers } from "../../src/measure/worker/readNumbers.ts";
import type { Reading } from "../../src/measure/worker/readSamples.ts";
import type { ModelFile } from "../../src/model/modelFile.ts";
import { hasDataSets, hasNumbers } from "../data/dataSets.ts";
import type { OpenedModel } from "../modelFolder.ts";
import { type Acceptance, acceptanceOf } from "./acceptance.ts";
import { readBenchmark } from "./benchmark.ts";
import { type Calm, calmOf } from "./calm.ts";
import { type Hand, handsOf } from "./hands.ts";
import { type ModelBytes, modelBytes } from "./modelBytes.ts";
import { readNumberSets } from "./numbers/numberSets.ts";
import { type NumbersReport, numbersReport } from "./numbers/numbersReport.ts";
import { type PredictionTime, predictionTime } from "./predictionTime.ts";
import { readSet } from "./readSet.ts";
import { setsInFolder } from "./setsInFolder.ts";

/** All measurements, as written to JSON. */
export interface Evaluation {
  /** Name of the weights file, which includes its hash. */
  readonly weights: string;
  /** The page shows the most probable digit if its probability is at least this high, 0..1. */
  readonly digitFrom: number;
  readonly sets: readonly SetScore[];
  /** The effect of other thresholds. Null unless there are both digits and other drawings. */
  readonly acceptance: Acceptance | null;
  /** How often the result changes while a digit is being drawn. Measured only by the benchmark. */
  readonly calm: Calm | null;
  /**
   * Scores for the reserved writers' digits, by contributor and by digit. Measured only by the
   * benchmark.
   */
  readonly hands: readonly Hand[] | null;
  /**
   * How accurately multi-digit numbers are read. Measured only by the benchmark, and only if the
   * folder contains numbers.
   */
  readonly numbers: NumbersReport | null;
  /** Prediction time and size of the network. Measured only by the benchmark. */
  readonly network: NetworkCost | null;
}

export interface SetScore extends Score {
  readonly name: string;
  readonly title: string;
  readonly isVariation: boolean;
  /** The score of the multi-digit numbers in the set's file, if there are any. */
  readonly numbers?: NumberScore;
  readonly mistakes: readonly Mistake<Reading>[];
}

export interface NetworkCost {
  readonly time: PredictionTime;
  readonly bytes: ModelBytes;
}

/**
 * Evaluates the model: on the benchmark if the folder contains the project's data, otherwise on
 * each set in the folder. `onProgress` receives a short description of the current step.
 */
export async function evaluateModel(
  model: OpenedModel,
  folder: string,
  onProgress: (underWay: string) => void,
): Promise<Evaluation> {
  const { file, network } = model;
  const measure = async (sets: readonly SampleSet[]): Promise<Measured[]> => {
    const measured: Measured[] = [];
    for (const set of sets) {
      const readings = await readSet(model, set, (count) =>
        onProgress(`${set.title.trim()}: ${count} of ${set.samples.length}`),
      );
      const numbers = await readNumbers(
        file,
        async (fields) => network.probabilities(fields),
        set.numbers ?? [],
        (count) => onProgress(`${set.title.trim()}: ${count} of ${set.numbers?.length} numbers`),
      );
      measured.push({ set, readings, numbers });
    }
    return measured;
  };
  if (!hasDataSets(folder)) {
    const measured = await measure(setsInFolder(folder));
    return {
      ...evaluationOf(file, measured, measured),
      calm: null,
      hands: null,
      numbers: null,
      network: null,
    };
  }
  const { sets, tradeOff, reserved, drawings } = readBenchmark(folder);
  const measured = await measure(sets);
  const readingsOf = (one: SampleSet) => measured.find(({ set }) => set === one)?.readings ?? [];
  onProgress("Digits while they are being drawn");
  return {
    ...evaluationOf(
      file,
      measured,
      measured.filter(({ set }) => tradeOff.includes(set)),
    ),
    calm: calmOf(file, (field) => network.probabilities([field]), drawings),
    hands: handsOf(
      reserved.flatMap(({ set }) => readingsOf(set)),
      reserved.flatMap(({ contributors }) => contributors),
    ),
    numbers: hasNumbers(folder)
      ? numbersReport(
          readNumberSets(folder),
          { ...file, classifyAll: (fields) => network.probabilities(fields) },
          onProgress,
        )
      : null,
    network: {
      time: predictionTime(file, network, drawings),
      bytes: modelBytes(model),
    },
  };
}

interface Measured {
  readonly set: SampleSet;
  readonly readings: readonly Reading[];
  readonly numbers: readonly ReadNumber[];
}

/** Scores each set, and computes the effect of other thresholds on the sets in `tradeOff`. */
function evaluationOf(
  { weightsPath, digitFrom }: ModelFile,
  measured: readonly Measured[],
  tradeOff: readonly Measured[],
): Omit<Evaluation, "calm" | "hands" | "numbers" | "network"> {
  const sets = measured.map(({ set: { name, title, isVariation }, readings, numbers }) => ({
    name,
    title,
    isVariation,
    ...scoreOf(readings),
    ...(numbers.length > 0 ? { numbers: numberScore(numbers) } : {}),
    mistakes: mistakesOf(readings),
  }));
  const acceptance = acceptanceOf(
    tradeOff.flatMap(({ readings }) => readings),
    digitFrom,
  );
  return { weights: weightsPath, digitFrom, sets, acceptance };
}
