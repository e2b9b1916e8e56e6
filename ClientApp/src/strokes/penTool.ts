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

/**
 * While a pen hovers or writes, and for this long afterwards, a touch is treated as the resting
 * palm.
 */
const PALM_MS = 600;

/** The visitor's current tool: the pen with its width, or the eraser. */
export class PenTool {
  #penSeenAt = Number.NEGATIVE_INFINITY;
  readonly #state = new Store<PenToolState>({ width: 1, isEraser: false });
  readonly subscribe = this.#state.subscribe;

  get state(): PenToolState {
    return this.#state.value;
  }

  /** Must be called for each event of a pen, so that `isPalm` knows that a pen is in use. */
  penSeen({ timeStamp }: PointerEvent): void {
    this.#penSeenAt = timeStamp;
  }

  isPalm({ pointerType, timeStamp }: PointerEvent): boolean {
    return pointerType === "touch" && timeStamp - this.#penSeenAt < PALM_MS;
  }

  change(change: Partial<PenToolState>): void {
    const { least, most } = PEN_WIDTHS;
    const next = { ...this.state, ...change };
    this.#state.set({ ...next, width: Math.min(Math.max(next.width, least), most) });
  }
}
