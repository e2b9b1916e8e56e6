import { boundingBox } from "../../../src/raster/boundingBox.ts";
import { eachSegment } from "../../../src/raster/eachSegment.ts";
import { PICTURE_SIDE_PX, type Picture } from "../../../src/strokes/picture.ts";
import type { Stroke } from "../../../src/strokes/stroke.ts";

/** Paper on each side of the ink, as a fraction of the picture's side. */
const MARGIN = 0.05;
/** Pen width as a fraction of the ink's height, and the minimum in pixels. */
const [PEN_WIDTH, LEAST_PEN_WIDTH_PX] = [0.09, 3];

/** A picture of the strokes, as large as fits, drawn with a pen of constant width. */
export function pictureOf(strokes: readonly Stroke[]): Picture {
  const box = boundingBox(strokes);
  if (box === null) throw new Error("Expected every drawing to have at least one point.");
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const scale = (1 - 2 * MARGIN) / Math.max(width, height);
  const placed = strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: 0.5 + (x - box.left - width / 2) * scale,
      y: 0.5 + (y - box.top - height / 2) * scale,
    })),
  );
  const penWidth = Math.max(PEN_WIDTH * height * scale * PICTURE_SIDE_PX, LEAST_PEN_WIDTH_PX);
  return drawnWith(penWidth, placed);
}

/** A picture of strokes in the unit square. The pen width is in pixels. */
export function drawnWith(penWidth: number, strokes: readonly Stroke[]): Picture {
  const picture = new Float32Array(PICTURE_SIDE_PX ** 2);
  eachSegment(strokes, PICTURE_SIDE_PX, (x0, y0, x1, y1) => {
    const steps = Math.ceil(2 * Math.hypot(x1 - x0, y1 - y0)) || 1;
    for (let i = 0; i <= steps; i++) {
      const [x, y] = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps];
      dot(picture, x, y, penWidth / 2);
    }
  });
  return picture;
}

function dot(picture: Float32Array, x: number, y: number, radius: number): void {
  for (let row = Math.floor(y - radius); row <= y + radius; row++) {
    for (let column = Math.floor(x - radius); column <= x + radius; column++) {
      if (Math.hypot(column + 0.5 - x, row + 0.5 - y) > radius) continue;
      picture[row * PICTURE_SIDE_PX + column] = 1;
    }
  }
}
