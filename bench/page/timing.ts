/** What one engine took for some answers. */
export interface Timing {
  /** The largest difference of a probability from the trainer's, 0..1. */
  readonly difference: number;
  readonly fieldMs: readonly number[];
  readonly networkMs: readonly number[];
  /** Field and network. */
  readonly bothMs: readonly number[];
  /** Tensors that the answers left behind; null where the engine counts none. */
  readonly tensorsLeft: number | null;
}

declare global {
  /** What bench/page/peers/pages/timing.html offers to the benchmark. */
  interface Window {
    measure: (engine: string, count: number) => Promise<Timing>;
    /** Multiply-adds a second of a module whose `run(n)` makes n rounds of 96 and nothing else. */
    multiplyAdds: (wasm: readonly number[]) => Promise<number>;
  }
}
