import type { Point } from "../../strokes/stroke.ts";
import type { GrayImage } from "./grayImage.ts";
import { ontoQuad, project, type Quad } from "./projection.ts";

/** The part of the image within the corners, as seen from directly above. */
export function straighten({ lightness, width, height }: GrayImage, corners: Quad): GrayImage {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const size = {
    width: Math.round((apart(topLeft, topRight) + apart(bottomLeft, bottomRight)) / 2),
    height: Math.round((apart(topLeft, bottomLeft) + apart(topRight, bottomRight)) / 2),
  };
  const projection = ontoQuad(corners);
  const straight = new Float32Array(size.width * size.height);
  for (let row = 0; row < size.height; row++) {
    for (let column = 0; column < size.width; column++) {
      const { x, y } = project(projection, (column + 0.5) / size.width, (row + 0.5) / size.height);
      const left = Math.min(Math.max(Math.floor(x - 0.5), 0), width - 2);
      const top = Math.min(Math.max(Math.floor(y - 0.5), 0), height - 2);
      const [across, down] = [x - 0.5 - left, y - 0.5 - top];
      const i = top * width + left;
      const at = (j: number) => lightness[j] as number;
      straight[row * size.width + column] =
        (at(i) * (1 - across) + at(i + 1) * across) * (1 - down) +
        (at(i + width) * (1 - across) + at(i + width + 1) * across) * down;
    }
  }
  return { ...size, lightness: straight };
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
