import type { Edge } from "../../reading/grouping/groupReaching.ts";
import type { PenTool } from "../../strokes/penTool.ts";

/** A pointer that moves at least this far, in CSS pixels, drags or draws instead of clicking. */
const MOVES_FROM_PX = 8;

/** An edge of a bracket that is being dragged. */
interface EdgeDrag {
  readonly edge: Edge;
  /** How far the pointer has moved to the right, as a fraction of the sheet's width. */
  readonly by: number;
}

/**
 * Follows a pointer that goes down on a bracket. If it starts on one of the bracket's edges and
 * moves sideways, it drags that edge. Otherwise, people can draw or erase over a bracket: the sheet
 * gets a copy of the `pointerdown` event and takes over.
 */
export class BracketPointer {
  readonly #tool: PenTool;
  #down: PointerEvent | null = null;
  #edge: Edge | null = null;

  constructor(tool: PenTool) {
    this.#tool = tool;
  }

  /** Whether the pointer dragged an edge since it last went down. */
  get isDragging(): boolean {
    return this.#edge !== null;
  }

  begin(event: PointerEvent): void {
    if (this.#down !== null || !event.isPrimary) return;
    this.#edge = null;
    this.#down = event;
    // A mouse that drags an edge outwards leaves the bracket at once.
    (event.target as Element).setPointerCapture(event.pointerId);
  }

  /** Returns the drag if an edge is being dragged, and otherwise null. */
  move(event: PointerEvent): EdgeDrag | null {
    const down = this.#down;
    if (down === null || event.pointerId !== down.pointerId || event.buttons === 0) return null;
    const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY];
    if (this.#edge === null) {
      if (Math.hypot(x, y) < MOVES_FROM_PX) return null;
      const edge = this.#edgeAt(down);
      if (edge === null || Math.abs(x) < Math.abs(y)) {
        this.#down = null;
        draw(down);
        return null;
      }
      this.#edge = edge;
    }
    const sheet = (down.target as Element).closest(".brackets");
    return { edge: this.#edge, by: x / (sheet?.clientWidth || 1) };
  }

  /** Stops following the pointer. Returns false if it is another pointer. */
  end({ pointerId }: PointerEvent): boolean {
    const isOwn = this.#down?.pointerId === pointerId;
    if (isOwn) this.#down = null;
    return isOwn;
  }

  /** Erasers, palms and other buttons do not drag edges. */
  #edgeAt(down: PointerEvent): Edge | null {
    if (down.button !== 0 || this.#tool.state.isEraser || this.#tool.isPalm(down)) return null;
    return ((down.target as HTMLElement).dataset.edge as Edge | undefined) ?? null;
  }
}

function draw(down: PointerEvent): void {
  const sheet = (down.target as Element).closest(".sheet")?.querySelector("canvas");
  sheet?.dispatchEvent(new PointerEvent("pointerdown", down));
}
