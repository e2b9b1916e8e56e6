import type { Edge } from "../../reading/grouping/groupReaching.ts";

/** A pointer that moves at least this far, in CSS pixels, drags or draws instead of clicking. */
const MOVES_FROM_PX = 8;

/** An edge of a bracket that is being dragged. */
export interface EdgeDrag {
  readonly edge: Edge;
  /** How far the pointer has moved to the right, as a fraction of the sheet's width. */
  readonly by: number;
}

/**
 * Follows a pointer that goes down on a bracket. If it starts on one of the bracket's edges and
 * moves sideways, it drags that edge. Otherwise, people can draw over a bracket: the sheet gets a
 * copy of the `pointerdown` event and takes over.
 */
export class BracketPointer {
  #down: PointerEvent | null = null;
  #edge: Edge | null = null;

  /** Whether the pointer dragged an edge since it last went down. */
  get isDragging(): boolean {
    return this.#edge !== null;
  }

  begin(event: PointerEvent): void {
    this.#edge = null;
    this.#down = event.isPrimary ? event : null;
    // A mouse that drags an edge outwards leaves the bracket at once.
    if (event.isPrimary) (event.target as Element).setPointerCapture(event.pointerId);
  }

  /** Returns the drag if an edge is being dragged, and otherwise null. */
  move(event: PointerEvent): EdgeDrag | null {
    const down = this.#down;
    if (down === null || event.pointerId !== down.pointerId || event.buttons === 0) return null;
    const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY];
    if (this.#edge === null) {
      if (Math.hypot(x, y) < MOVES_FROM_PX) return null;
      const target = down.target as HTMLElement;
      const edge = target.dataset.edge as Edge | undefined;
      if (edge === undefined || Math.abs(x) < Math.abs(y)) {
        this.#down = null;
        draw(down);
        return null;
      }
      this.#edge = edge;
    }
    const sheet = (down.target as Element).closest(".brackets");
    return { edge: this.#edge, by: x / (sheet?.clientWidth || 1) };
  }

  /** Ends the drag, if there is one. */
  end(): void {
    this.#down = null;
  }
}

function draw(down: PointerEvent): void {
  const sheet = (down.target as Element).closest(".sheet")?.querySelector("canvas");
  sheet?.dispatchEvent(new PointerEvent("pointerdown", down));
}
