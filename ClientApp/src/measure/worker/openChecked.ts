import { giveUpWasm, startBackEnd } from "../../model/backEnds/backEnd.ts";
import { wasmBinaryUrl } from "../../model/backEnds/wasmBinary.ts";
import { type FetchedModel, fetchModel } from "../../model/fetchModel.ts";
import type { BackEnd } from "../../model/model.ts";
import { Network } from "../../model/network.ts";
import { Refusal } from "../../words/refusal.ts";
import { BACK_END_NAMES, type BackEndChoice } from "./backEndChoice.ts";
import {
  type Answer,
  fetchTrainersAnswers,
  parityDifference,
  type TrainersAnswers,
} from "./parityDifference.ts";
import { startChosen } from "./startChosen.ts";
import { type FallBack, withFallBack } from "./withFallBack.ts";

/** A network that has reproduced the trainer's probabilities on the chosen back end. */
export interface CheckedNetwork extends Pick<FetchedModel, "file" | "weightsSha256"> {
  readonly backEnd: BackEnd;
  /** Largest difference between one of its probabilities and the trainer's, 0..1. */
  readonly parityDifference: number;
  readonly answer: Answer;
}

/**
 * Maximum difference from the trainer's probabilities. Graphics cards round differently, but a
 * larger difference means that something is broken.
 */
const TOLERANCE = 1e-3;

/**
 * Opens the model at `modelUrl` on the chosen back end. Throws a `Refusal` if the back end is
 * missing, fails, or does not reproduce the trainer's probabilities. With `automatic`, retries with
 * plain JavaScript if WebAssembly fails. If a graphics card fails later, the page's usual back end
 * takes over and `onFallBack` is called.
 */
export async function openChecked(
  modelUrl: string,
  choice: BackEndChoice,
  onFallBack: (fallBack: FallBack) => void,
): Promise<CheckedNetwork> {
  const [{ file, weights, weightsSha256 }, started] = await Promise.all([
    fetchModel(modelUrl),
    startChosen(choice, wasmBinaryUrl),
  ]);
  const answerOn = (on: BackEnd): Answer => {
    const network = new Network(file, weights);
    if (on === "webgpu") return (fields) => network.probabilitiesLater(fields);
    // WebGL results are read synchronously, because an asynchronous read in TensorFlow.js never
    // settles if the context is lost.
    return async (fields) => network.probabilities(fields);
  };
  const trainers = await fetchTrainersAnswers(file.weightsPath);
  const checked = async (on: BackEnd) => {
    const answer = answerOn(on);
    return { backEnd: on, answer, difference: await differenceOf(on, trainers, answer) };
  };
  const { backEnd, answer, difference } = await checked(started).catch(async (refusal: unknown) => {
    if (choice !== "automatic" || started === "cpu") throw refusal;
    console.warn("WebAssembly failed on its first run:", refusal);
    return checked(await giveUpWasm());
  });
  const fallBack = async (reason: string | null) => {
    const other = await startBackEnd(wasmBinaryUrl);
    onFallBack({ backEnd: other, reason });
    return answerOn(other);
  };
  const isOnCard = backEnd === "webgl" || backEnd === "webgpu";
  return {
    file,
    weightsSha256,
    backEnd,
    parityDifference: difference,
    answer: isOnCard ? withFallBack(answer, file.labels.length, fallBack) : answer,
  };
}

async function differenceOf(
  backEnd: BackEnd,
  trainers: TrainersAnswers,
  answer: Answer,
): Promise<number> {
  const difference = await parityDifference(trainers, answer).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal("backEndFailed", BACK_END_NAMES[backEnd], reason);
  });
  if (difference < TOLERANCE) return difference;
  throw new Refusal("backEndWrong", BACK_END_NAMES[backEnd], difference.toPrecision(2));
}
