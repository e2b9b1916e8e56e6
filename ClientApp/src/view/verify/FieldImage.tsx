import { useLayoutEffect, useRef } from "react";
import { FIELD_SIDE_PX } from "../../raster/field.ts";
import { useInkColour } from "../inside/inkColour.ts";
import { inkImage } from "./inkImage.ts";

interface FieldImageProps {
  /** `[28, 28]` uint8, row-major; 0 is paper and 255 is ink. */
  readonly pixels: Uint8Array;
  /** Text alternative. */
  readonly name: string;
}

/** Shows a field as ink on paper. */
export function FieldImage({ pixels, name }: FieldImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colour = useInkColour();
  // A layout effect, so that the image never lags behind the text next to it.
  useLayoutEffect(() => {
    canvas.current?.getContext("2d")?.putImageData(inkImage(pixels, colour), 0, 0);
  }, [pixels, colour]);
  return (
    <canvas
      ref={canvas}
      width={FIELD_SIDE_PX}
      height={FIELD_SIDE_PX}
      role="img"
      aria-label={name}
    />
  );
}
