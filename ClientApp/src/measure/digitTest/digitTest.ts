import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";
import { fieldPixels } from "../../raster/fieldPixels.ts";
import type { Judged } from "../../reading/prediction.ts";
import { Store } from "../../store.ts";
import { type Judgement, judgementOf } from "../judgement.ts";
import { drawingSamples } from "../sampleSet.ts";
import type { LabelledDrawing } from "../strokesFile.ts";

/** A test's results so far. */
export interface TestResults {
  /** The number of drawings in the test. */
  readonly of: number;
  /** One judgement for each drawing read so far, in order. */
  readonly judgements: readonly Judgement[];
  /** The fields that the network saw: `[of, 28, 28]` uint8, row-major; 255 is ink. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Indices of the drawings for which the page shows the right digit. */
  readonly right: readonly number[];
  /** Indices of the drawings for which the page shows the wrong digit. */
  readonly wrong: readonly number[];
  /** Indices of the drawings for which the page shows no digit. */
  readonly unsure: readonly number[];
  /** Time spent reading, excluding pauses. */
  readonly readingMs: number;
}

export type TestState =
  | { readonly status: "none" }
  | { readonly status: "fetching" }
  | { readonly status: "failed"; readonly error: unknown }
  | { readonly status: "running" | "stopped" | "done"; readonly results: TestResults };

/**
 * Reads labelled drawings one by one, as the page reads a drawing on the sheet, and sorts them by
 * result. The class has no timer: the view calls `readOn` in each frame.
 */
export class DigitTest {
  readonly #fetchDrawings: () => Promise<readonly LabelledDrawing[]>;
  readonly #state = new Store<TestState>({ status: "none" });
  readonly subscribe = this.#state.subscribe;
  #drawings: readonly LabelledDrawing[] = [];

  constructor(fetchDrawings: () => Promise<readonly LabelledDrawing[]>) {
    this.#fetchDrawings = fetchDrawings;
  }

  get state(): TestState {
    return this.#state.value;
  }

  /** Starts from the first drawing, even if some have already been read. */
  async start(): Promise<void> {
    if (this.state.status === "fetching") return;
    this.#state.set({ status: "fetching" });
    try {
      this.#drawings = await this.#fetchDrawings();
    } catch (error) {
      this.#state.set({ status: "failed", error });
      return;
    }
    this.#state.set({ status: "running", results: nothingRead(this.#drawings.length) });
  }

  /** Stops reading and keeps the results so far. */
  stop(): void {
    if (this.state.status !== "running") return;
    this.#state.set({ ...this.state, status: "stopped" });
  }

  /**
   * Continues until `count` drawings have been read in total or `mostMs` has passed, then notifies
   * the subscribers. Reads at least one drawing if `count` has not been reached yet. Does nothing
   * unless the test is running.
   */
  readOn(answer: (field: Field) => Judged, count: number, mostMs: number): void {
    if (this.state.status !== "running") return;
    const before = this.state.results;
    const startMs = performance.now();
    const judgements = [...before.judgements];
    const piles = {
      right: [...before.right],
      wrong: [...before.wrong],
      unsure: [...before.unsure],
    };
    while (judgements.length < Math.min(count, before.of)) {
      const place = judgements.length;
      const [sample] = drawingSamples(this.#drawings.slice(place, place + 1));
      if (sample === undefined) break;
      const judgement = judgementOf(sample.truth, answer(sample.field));
      before.pixels.set(fieldPixels(sample.field), place * sample.field.length);
      piles[pileOf(judgement)].push(place);
      judgements.push(judgement);
      if (performance.now() - startMs > mostMs) break;
    }
    if (judgements.length === before.judgements.length) return;
    const readingMs = before.readingMs + performance.now() - startMs;
    const status = judgements.length === before.of ? "done" : "running";
    this.#state.set({ status, results: { ...before, ...piles, judgements, readingMs } });
  }
}

function pileOf({ verdict, best, truth }: Judgement): "right" | "wrong" | "unsure" {
  if (verdict !== "digit") return "unsure";
  return best === truth ? "right" : "wrong";
}

function nothingRead(of: number): TestResults {
  return {
    of,
    judgements: [],
    pixels: new Uint8Array(of * FIELD_SIDE_PX ** 2),
    right: [],
    wrong: [],
    unsure: [],
    readingMs: 0,
  };
}
