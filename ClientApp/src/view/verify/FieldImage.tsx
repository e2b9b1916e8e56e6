import { useEffect, useRef } from "react";
import { FIELD_SIDE_PX } from "../../raster/field.ts";

interface FieldImageProps {
  /** `[28, 28]` uint8, row-major; 0 is paper and 255 is ink. */
  readonly pixels: Uint8Array;
  /** Describes the image. */
  readonly name: string;
}

/** One field as ink on paper. */
export function FieldImage({ pixels, name }: FieldImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context == null) return;
    // Each pixel's opacity is its amount of ink. The paper under it comes from the style sheet.
    const image = context.createImageData(FIELD_SIDE_PX, FIELD_SIDE_PX);
    pixels.forEach((ink, i) => {
      image.data[4 * i + 3] = ink;
    });
    context.putImageData(image, 0, 0);
  }, [pixels]);
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
