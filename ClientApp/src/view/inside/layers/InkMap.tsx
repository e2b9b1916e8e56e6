import { type ReactNode, useEffect, useRef } from "react";
import type { Activation } from "../../../model/model.ts";
import { useInkColour } from "../inkColour.ts";
import { paintMaps } from "./paintMaps.ts";

interface InkMapProps {
  readonly activation: Activation | null;
  readonly channel?: number;
  /** Text alternative. Not needed if text beside the picture describes it. */
  readonly label?: string;
  readonly testId?: string;
  /** Marks drawn over the picture. */
  readonly children?: ReactNode;
}

/** Shows one channel of a layer, or the field, as ink on paper. */
export function InkMap({ activation, channel = 0, label, testId, children }: InkMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colour = useInkColour();
  useEffect(() => {
    if (canvas.current === null) return;
    if (activation === null) canvas.current.width = 1;
    else
      paintMaps(canvas.current, {
        activation,
        channels: [channel],
        columns: 1,
        marginPx: 0,
        colour,
      });
  }, [activation, channel, colour]);
  return (
    <span className="ink-map">
      <canvas
        ref={canvas}
        {...(label === undefined
          ? { "aria-hidden": true as const }
          : { role: "img", "aria-label": label })}
        data-testid={testId}
      />
      {children}
    </span>
  );
}
