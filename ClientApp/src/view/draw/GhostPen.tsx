import { useEffect, useRef, useState } from "react";
import { drawInk, type Pen } from "../../strokes/drawInk.ts";
import type { Drawing } from "../../strokes/drawing.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../shell/language.ts";
import { GHOST_STROKE } from "./ghostStroke.ts";
import "./ghostPen.css";

const WRITE_MS = 1800;

/** How long the finished digit stays on the sheet before it fades. */
const STAY_MS = 900;

/** Whether the ghost pen has already written its digit. It writes once per visit. */
let hasWritten = false;

/**
 * Shows visitors what to do: writes a faint digit on a sheet that has never had ink, then fades it
 * out. Any change to the drawing removes the faint digit at once.
 */
export default function GhostPen({ drawing }: { readonly drawing: Drawing }) {
  const words = useWords(pageWords);
  const [isShown, setIsShown] = useState(
    () => !hasWritten && drawing.version === 0 && !matchMedia("(prefers-reduced-motion)").matches,
  );
  const [isWriting, setIsWriting] = useState(true);
  const ghost = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!isShown || canvas.current === null) return;
    hasWritten = true;
    const stop = write(canvas.current, () => setIsWriting(false));
    const unsubscribe = drawing.subscribe(() => {
      stop();
      // Hide the digit now instead of in the next render, so that it never covers the ink.
      if (ghost.current !== null) ghost.current.hidden = true;
      setIsShown(false);
    });
    return () => {
      stop();
      unsubscribe();
    };
  }, [isShown, drawing]);
  if (!isShown) return null;
  return (
    <div ref={ghost} className="ghost" data-testid="ghost" aria-hidden="true">
      <canvas ref={canvas} data-is-writing={isWriting} />
      <p data-is-writing={isWriting}>{words.yourTurn}</p>
    </div>
  );
}

/**
 * Writes the digit frame by frame and calls `onDone` after a pause. Call the returned function to
 * stop.
 */
function write(canvas: HTMLCanvasElement, onDone: () => void): () => void {
  const context = canvas.getContext("2d");
  const sidePx = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
  canvas.width = canvas.height = sidePx;
  if (context === null) return () => {};
  context.lineCap = context.lineJoin = "round";
  context.strokeStyle = context.fillStyle = getComputedStyle(canvas).color;
  const start = performance.now();
  let pen: Pen | undefined;
  let timer = 0;
  let frame = requestAnimationFrame(function paint() {
    const share = Math.min(1, (performance.now() - start) / WRITE_MS);
    const points = Math.max(1, Math.round(share * GHOST_STROKE.length));
    pen = drawInk(context, sidePx, GHOST_STROKE.slice(0, points), share === 1, pen);
    if (share < 1) frame = requestAnimationFrame(paint);
    else timer = setTimeout(onDone, STAY_MS);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
