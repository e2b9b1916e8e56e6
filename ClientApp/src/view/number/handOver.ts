/** A pointer that moves at least this far, in CSS pixels, draws instead of clicking. */
const DRAWS_FROM_PX = 8;

/**
 * Lets people draw over a bracket: if a pointer goes down on the bracket and then moves, the sheet
 * gets a copy of the `pointerdown` event and takes over.
 */
export class HandOver {
  #down: PointerEvent | null = null;

  begin(event: PointerEvent): void {
    this.#down = event.isPrimary ? event : null;
  }

  move(event: PointerEvent): void {
    const down = this.#down;
    if (down === null || event.pointerId !== down.pointerId || event.buttons === 0) return;
    const moved = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    if (moved < DRAWS_FROM_PX) return;
    this.#down = null;
    const sheet = (down.target as Element).closest(".sheet")?.querySelector("canvas");
    sheet?.dispatchEvent(new PointerEvent("pointerdown", copyOf(down)));
  }
}

/**
 * Copies the event's properties one by one. They are getters on the prototype, so spreading the
 * event would lose them.
 */
const copyOf = ({
  pointerId,
  pointerType,
  isPrimary,
  pressure,
  clientX,
  clientY,
}: PointerEvent): PointerEventInit => ({
  pointerId,
  pointerType,
  isPrimary,
  pressure,
  clientX,
  clientY,
  button: 0,
  buttons: 1,
});
