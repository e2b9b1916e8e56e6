/** A pointer that moves further than this, in CSS pixels, draws. */
const DRAWS_FROM_PX = 8;

/**
 * Lets people draw where a bracket lies: a pointer that goes down on the bracket and moves away is
 * handed over to the sheet.
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

/** What a copy of the event needs. Its properties are getters, so they cannot be spread. */
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
