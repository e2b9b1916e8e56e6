import type { Drawing } from "../strokes/drawing.ts";
import type { Point } from "../strokes/stroke.ts";

/**
 * Turns the pointer's way over an element (mouse, finger or pen) into strokes. The pointer that came
 * down first draws; others are ignored until it lifts. Returns the function that stops following.
 */
export function followPointer(element: HTMLElement, drawing: Drawing): () => void {
  let drawingPointer: number | null = null;

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const onDown = (event: PointerEvent) => {
    if (drawingPointer !== null || event.button !== 0) return;
    drawingPointer = event.pointerId;
    drawing.begin(pointOf(event));
    element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== drawingPointer) return;
    // Between two frames a pen reports many points; some browsers give none for synthetic events.
    const coalesced = event.getCoalescedEvents?.() ?? [];
    drawing.extend((coalesced.length > 0 ? coalesced : [event]).map(pointOf));
  };
  const onLift = (event: PointerEvent) => {
    if (event.pointerId !== drawingPointer) return;
    drawingPointer = null;
    drawing.lift();
  };

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener("pointerdown", onDown, { signal });
  element.addEventListener("pointermove", onMove, { signal });
  for (const lift of ["pointerup", "pointercancel", "lostpointercapture"] as const) {
    element.addEventListener(lift, onLift, { signal });
  }
  // A fast stroke is a fling to Chromium, which swallows a tap (on Undo, say) that follows it at once.
  const onTouch = (event: TouchEvent) => event.preventDefault();
  element.addEventListener("touchstart", onTouch, { passive: false, signal });
  return () => stop.abort();
}
