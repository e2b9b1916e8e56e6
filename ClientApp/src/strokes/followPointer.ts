import type { Drawing } from "./drawing.ts";
import { ERASER_RADIUS, type PenTool } from "./penTool.ts";
import type { Point } from "./stroke.ts";

/** Bit of `PointerEvent.buttons` for a pen's eraser end (Pointer Events §5.1.1.3). */
const ERASER_BUTTON = 32;

/**
 * The pen's width at pressure 0 (`least`), and how much wider it is at pressure 1 (`range`), as
 * multiples of the chosen width.
 */
const PRESSURE = { least: 0.45, range: 1.1 } as const;

/**
 * Turns the movements of a pointer (mouse, finger or pen) over an element into strokes, or erases
 * ink along them. Only the first pointer that touches down draws, and others are ignored until it
 * is lifted. The exception is a pen: it takes over from a touch and undoes the ink drawn by that
 * touch, which was the resting palm. Returns a function that stops listening.
 */
export function followPointer(element: HTMLElement, drawing: Drawing, tool: PenTool): () => void {
  let drawingPointer: {
    readonly id: number;
    readonly type: string;
    readonly erases: boolean;
  } | null = null;

  // The sheet is measured once per stroke and when the page scrolls, because measuring on every
  // move would force a layout each time. The coordinates are relative to the viewport, because the
  // sheet may stay in place while the page scrolls.
  let surface = { left: 0, top: 0, width: 1, height: 1 };
  const measure = () => {
    surface = element.getBoundingClientRect();
  };
  const pointOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = surface;
    const place = { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
    const penWidth = tool.state.width * pressureOf(event);
    return penWidth === 1 ? place : { ...place, width: penWidth };
  };
  const erase = (event: PointerEvent) => drawing.erase(pointOf(event), ERASER_RADIUS);
  const onDown = (event: PointerEvent) => {
    const erases = (event.buttons & ERASER_BUTTON) !== 0;
    if (event.button !== 0 && !erases) return;
    if (event.pointerType === "pen") {
      tool.penSeen(event);
      if (drawingPointer?.type === "touch") {
        drawing.undo();
        drawingPointer = null;
      }
    }
    if (drawingPointer !== null || tool.isPalm(event)) return;
    drawingPointer = {
      id: event.pointerId,
      type: event.pointerType,
      erases: erases || tool.state.isEraser,
    };
    measure();
    try {
      if (drawingPointer.erases) erase(event);
      else drawing.begin(pointOf(event));
    } finally {
      // Without capture, lifting the pointer outside the sheet would go unnoticed, and the sheet
      // would then ignore all other pointers.
      element.setPointerCapture(event.pointerId);
    }
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === "pen") tool.penSeen(event);
    if (event.pointerId !== drawingPointer?.id) return;
    // A pen reports many points between two frames. For synthetic events, some browsers return an
    // empty list.
    const coalesced = event.getCoalescedEvents?.() ?? [];
    const events = coalesced.length > 0 ? coalesced : [event];
    if (drawingPointer.erases) for (const one of events) erase(one);
    else drawing.extend(events.map(pointOf));
  };
  const onLift = (event: PointerEvent) => {
    if (event.pointerId !== drawingPointer?.id) return;
    drawingPointer = null;
    drawing.lift();
  };

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener("pointerdown", onDown, { signal });
  element.addEventListener("pointermove", onMove, { signal });
  addEventListener("scroll", measure, { passive: true, signal });
  for (const lift of ["pointerup", "pointercancel", "lostpointercapture"] as const) {
    element.addEventListener(lift, onLift, { signal });
  }
  // Without this, Chromium treats a fast stroke as a fling and ignores a tap right after it (for
  // example on Undo).
  const onTouch = (event: TouchEvent) => event.preventDefault();
  element.addEventListener("touchstart", onTouch, { passive: false, signal });
  return () => stop.abort();
}

/**
 * The pen's width as a multiple of the chosen width. It is 1 for devices that do not measure
 * pressure (Pointer Events §4.1.1: a mouse reports 0.5).
 */
function pressureOf({ pointerType, pressure }: PointerEvent): number {
  if (pointerType !== "pen" || pressure === 0) return 1;
  return Math.round(100 * (PRESSURE.least + PRESSURE.range * pressure)) / 100;
}
