import type { BackEnd } from "../model/model.ts";
import { Store } from "../store.ts";
import { type Difference, differenceOf } from "./difference.ts";
import type { BackEndChoice } from "./worker/backEndChoice.ts";
import type { Progress, Verification } from "./worker/verification.ts";

/** How a second back end's results for the same sets differ from the first one's. */
export interface Comparison {
  readonly backEnd: BackEnd;
  readonly fallBack: Verification["fallBack"];
  /** One difference per set, in the order of the sets. */
  readonly differences: readonly Difference[];
}

export type Run =
  | { readonly status: "none" }
  /** `progress` is null until the back end has started. */
  | { readonly status: "running"; readonly progress: Progress | null }
  | { readonly status: "done" }
  | { readonly status: "cancelled"; readonly progress: Progress | null }
  | { readonly status: "failed"; readonly error: unknown };

export interface VerifierState {
  readonly files: readonly File[];
  /** The most recent run: a measurement or a comparison. */
  readonly run: Run;
  readonly verification: Verification | null;
  readonly comparison: Comparison | null;
}

type Verify = (
  files: readonly File[],
  choice: BackEndChoice,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Verification>;

/**
 * Evaluates the network on a visitor's files, one run at a time. A new run cancels the previous
 * one.
 */
export class Verifier {
  readonly #verify: Verify;
  readonly #state = new Store<VerifierState>({
    files: [],
    run: { status: "none" },
    verification: null,
    comparison: null,
  });
  readonly subscribe = this.#state.subscribe;
  #underWay: AbortController | null = null;

  constructor(verify: Verify) {
    this.#verify = verify;
  }

  get state(): VerifierState {
    return this.#state.value;
  }

  choose(files: readonly File[]): void {
    this.cancel();
    this.#publish({ files });
  }

  async measure(choice: BackEndChoice): Promise<void> {
    const verification = await this.#run(choice, { verification: null, comparison: null });
    if (verification) this.#publish({ run: { status: "done" }, verification });
  }

  /** Repeats the measurement on another back end and stores the differences. */
  async compare(choice: BackEndChoice): Promise<void> {
    const first = this.state.verification;
    if (first === null) return;
    const other = await this.#run(choice, { comparison: null });
    if (other === null) return;
    const differences = first.sets.flatMap((set, i) => {
      const same = other.sets[i];
      return same ? [differenceOf(set, same)] : [];
    });
    const { backEnd, fallBack } = other;
    this.#publish({ run: { status: "done" }, comparison: { backEnd, fallBack, differences } });
  }

  cancel(): void {
    const { run } = this.state;
    this.#underWay?.abort();
    this.#underWay = null;
    if (run.status !== "running") return;
    this.#publish({ run: { status: "cancelled", progress: run.progress } });
  }

  /** Returns null if the run failed or was cancelled. */
  async #run(choice: BackEndChoice, without: Partial<VerifierState>): Promise<Verification | null> {
    this.#underWay?.abort();
    const underWay = new AbortController();
    this.#underWay = underWay;
    this.#publish({ ...without, run: { status: "running", progress: null } });
    const onProgress = (progress: Progress) => {
      if (this.#underWay === underWay) this.#publish({ run: { status: "running", progress } });
    };
    try {
      const verification = await this.#verify(
        this.state.files,
        choice,
        onProgress,
        underWay.signal,
      );
      return this.#underWay === underWay ? verification : null;
    } catch (error) {
      if (this.#underWay === underWay) this.#publish({ run: { status: "failed", error } });
      return null;
    } finally {
      if (this.#underWay === underWay) this.#underWay = null;
    }
  }

  #publish(change: Partial<VerifierState>): void {
    this.#state.set({ ...this.state, ...change });
  }
}
