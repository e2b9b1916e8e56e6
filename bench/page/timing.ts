/** One engine's timings for several predictions. */
export interface Timing {
  /** The largest difference from the trainer's probabilities, 0..1. */
  readonly difference: number;
  readonly fieldMs: readonly number[];
  readonly networkMs: readonly number[];
  /** Times for rasterising the field and running the network together. */
  readonly bothMs: readonly number[];
  /** Number of tensors that were not disposed of, or null if the engine does not count them. */
  readonly tensorsLeft: number | null;
}

declare global {
  /** Functions that bench/page/peers/pages/timing.html provides. */
  interface Window {
    measure: (engine: string, count: number) => Promise<Timing>;
    /**
     * Runs a module and returns its multiply-adds per second. The module's `run(n)` does n rounds
     * of 96 multiply-adds.
     */
    multiplyAdds: (wasm: readonly number[]) => Promise<number>;
  }
}
