import { useEffect, useRef } from "react";
import type { TestResults } from "../../../measure/digitTest/digitTest.ts";
import { pixelsAt } from "../../../measure/pixelsAt.ts";
import { FIELD_SIDE_PX } from "../../../raster/field.ts";
import { type Colour, useInkColour } from "../../inside/inkColour.ts";
import { inkImage } from "../inkImage.ts";

const COLUMNS = 40;

interface WallProps extends TestResults {
  /** Text alternative. */
  readonly name: string;
}

/** All digits that were read correctly, in one picture that fills up during the test. */
export function Wall({ of, right, pixels, name }: WallProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colour = useInkColour();
  /** What has been painted so far, so that each frame paints only the new digits. */
  const painted = useRef<{ pixels: Uint8Array; colour: Colour; count: number }>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context == null) return;
    const before = painted.current;
    const isSame = before?.pixels === pixels && before.colour === colour;
    if (!isSame) context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    for (let i = isSame ? before.count : 0; i < right.length; i++) {
      const place = right[i] ?? 0;
      const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
      const image = inkImage(pixelsAt(pixels, place), colour);
      context.putImageData(image, column * FIELD_SIDE_PX, row * FIELD_SIDE_PX);
    }
    painted.current = { pixels, colour, count: right.length };
  }, [right, pixels, colour]);
  return (
    <canvas
      ref={canvas}
      className="wall"
      width={COLUMNS * FIELD_SIDE_PX}
      height={Math.ceil(of / COLUMNS) * FIELD_SIDE_PX}
      role="img"
      aria-label={name}
    />
  );
}
