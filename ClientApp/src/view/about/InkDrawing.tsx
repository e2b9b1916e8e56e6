import { pathOf, VIEW_SIDE } from "../../strokes/drawingPath.ts";
import type { Stroke } from "../../strokes/stroke.ts";
import "./inkDrawing.css";

interface InkDrawingProps {
  /** Coordinates are in the unit square. */
  readonly strokes: readonly Stroke[];
  /** Text alternative for screen readers. */
  readonly name: string;
}

/** Shows a finished drawing as lines of even width. */
export function InkDrawing({ strokes, name }: InkDrawingProps) {
  return (
    <svg className="ink" viewBox={`0 0 ${VIEW_SIDE} ${VIEW_SIDE}`} role="img" aria-label={name}>
      {strokes.map((stroke, i) => {
        const { d, width } = pathOf(stroke);
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes never change
        return <path key={i} d={d} strokeWidth={width} />;
      })}
    </svg>
  );
}
