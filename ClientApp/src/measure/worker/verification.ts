import type { BackEnd } from "../../model/model.ts";
import type { Judgement } from "../judgement.ts";
import type { Score } from "../score.ts";
import type { BackEndChoice } from "./backEndChoice.ts";
import type { FallBack } from "./withFallBack.ts";

/** What is to be measured: a visitor's files, on a back end. */
export interface VerificationJob {
  readonly files: readonly File[];
  readonly choice: BackEndChoice;
  /** The model's folder. */
  readonly modelUrl: string;
}

/** How far a measurement has come. */
export interface Progress {
  readonly read: number;
  readonly of: number;
  /** Since the first image, without what was fetched and started before. */
  readonly elapsedMs: number;
}

/** All that was measured. */
export interface Verification {
  /** Name of the weights' file. */
  readonly weights: string;
  /** 64 hex digits; null where the origin is not secure. */
  readonly weightsSha256: string | null;
  readonly backEnd: BackEnd;
  /** Largest difference of a probability from the trainer's own answers, 0..1. */
  readonly parityDifference: number;
  /** What took over from the back end after so many images; null where nothing had to. */
  readonly fallBack: (FallBack & { readonly after: number }) | null;
  readonly sets: readonly VerifiedSet[];
  readonly images: number;
  readonly elapsedMs: number;
}

export interface VerifiedSet {
  readonly name: string;
  readonly score: Score;
  /** In the order of the file. */
  readonly judgements: readonly Judgement[];
  /** `[samples, labels]`, row-major. */
  readonly probabilities: Float32Array<ArrayBuffer>;
  /** `[samples, 28, 28]` uint8, row-major, ink 255 on paper 0: the fields that the network saw. */
  readonly pixels: Uint8Array<ArrayBuffer>;
}
