import { useEffect, useRef } from "react";
import { Drawing } from "../../strokes/drawing.ts";
import type { Stroke } from "../../strokes/stroke.ts";
import { InkPainter } from "../draw/inkPainter.ts";

interface InkDrawingProps {
  readonly strokes: readonly Stroke[];
  /** Text alternative for screen readers. */
  readonly name: string;
}

/** Shows a finished drawing in the same ink as on the sheet. */
export function InkDrawing({ strokes, name }: InkDrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const painter = new InkPainter(canvas.current, drawingOf(strokes));
    return () => painter.dispose();
  }, [strokes]);
  return <canvas ref={canvas} className="ink" role="img" aria-label={name} />;
}

function drawingOf(strokes: readonly Stroke[]): Drawing {
  const drawing = new Drawing();
  for (const [first, ...others] of strokes) {
    if (first === undefined) continue;
    drawing.begin(first);
    drawing.extend(others);
    drawing.lift();
  }
  return drawing;
}
