import type { BackEnd } from "../../model/model.ts";
import type { Judgement } from "../judgement.ts";
import type { NumberScore } from "../numbers/numberScore.ts";
import type { Score } from "../score.ts";
import type { BackEndChoice } from "./backEndChoice.ts";
import type { FallBack } from "./withFallBack.ts";

/** A visitor's files, and the back end to evaluate the network on. */
export interface VerificationJob {
  readonly files: readonly File[];
  readonly choice: BackEndChoice;
  /** The model's folder. */
  readonly modelUrl: string;
}

export interface Progress {
  readonly read: number;
  readonly of: number;
  /** Time since reading began, excluding downloads and startup. */
  readonly elapsedMs: number;
}

export interface Verification {
  /** Name of the weights file. */
  readonly weights: string;
  /** 64 hex digits, or null if the origin is not secure. */
  readonly weightsSha256: string | null;
  readonly backEnd: BackEnd;
  /** Largest difference between one of the network's probabilities and the trainer's, 0..1. */
  readonly parityDifference: number;
  /**
   * The back end that took over, and how many images had been read by then. Null if the first back
   * end did not fail.
   */
  readonly fallBack: (FallBack & { readonly after: number }) | null;
  readonly sets: readonly VerifiedSet[];
  readonly images: number;
  readonly elapsedMs: number;
}

export interface VerifiedSet {
  readonly name: string;
  readonly score: Score;
  /** The score for multi-digit numbers, or null if there are none. */
  readonly numbers: NumberScore | null;
  /** In the order of the file. */
  readonly judgements: readonly Judgement[];
  /** `[samples, labels]`, row-major. */
  readonly probabilities: Float32Array<ArrayBuffer>;
  /**
   * The fields that the network saw: `[samples, 28, 28]` uint8, row-major; 0 is paper and 255 is
   * ink.
   */
  readonly pixels: Uint8Array<ArrayBuffer>;
}
