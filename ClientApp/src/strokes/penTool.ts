import { Store } from "../store.ts";

/** Whether the pointer draws or erases, and how wide the pen is. */
export interface PenToolState {
  /** Pen width as a multiple of the default. */
  readonly width: number;
  readonly isEraser: boolean;
}

export const PEN_WIDTHS = { least: 0.4, most: 2.2, step: 0.2 } as const;

/** Radius of the eraser as a fraction of the sheet's side. */
export const ERASER_RADIUS = 0.035;

/** The visitor's current tool: the pen with its width, or the eraser. */
export class PenTool {
  readonly #state = new Store<PenToolState>({ width: 1, isEraser: false });
  readonly subscribe = this.#state.subscribe;

  get state(): PenToolState {
    return this.#state.value;
  }

  change(change: Partial<PenToolState>): void {
    const { least, most } = PEN_WIDTHS;
    const next = { ...this.state, ...change };
    this.#state.set({ ...next, width: Math.min(Math.max(next.width, least), most) });
  }
}
