import type { Activation } from "../../../model/model.ts";
import type { Colour } from "../inkColour.ts";

/** Exponent for the opacity. Below 1, so that weak responses are visible beside strong ones. */
export const GAMMA = 0.65;

/** Some channels of an activation, laid out in a grid with `columns` columns. */
interface Maps {
  readonly activation: Activation;
  readonly channels: readonly number[];
  readonly columns: number;
  /** Empty pixels around each map: half the gap between two maps. */
  readonly marginPx: number;
  readonly colour: Colour;
}

/**
 * Paints maps in ink: paper for 0, full ink for the layer's largest value. Each map pixel is one
 * canvas pixel. The style sheet enlarges the canvas.
 */
export function paintMaps(canvas: HTMLCanvasElement, maps: Maps): void {
  const { activation, channels, columns, marginPx, colour } = maps;
  const [height, width, count] = activation.shape;
  const [cellWidth, cellHeight] = [width + 2 * marginPx, height + 2 * marginPx];
  const sheetWidth = columns * cellWidth;
  resize(canvas, sheetWidth, Math.ceil(channels.length / columns) * cellHeight);
  const context = canvas.getContext("2d");
  if (context === null) return;
  const { values } = activation;
  const strongest = Math.max(largest(values), Number.EPSILON);
  const image = context.createImageData(sheetWidth, canvas.height);
  channels.forEach((channel, i) => {
    const left = (i % columns) * cellWidth + marginPx;
    const top = Math.floor(i / columns) * cellHeight + marginPx;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const response = values[(y * width + x) * count + channel] ?? 0;
        if (response <= 0) continue;
        const pixel = 4 * ((top + y) * sheetWidth + left + x);
        image.data.set(colour, pixel);
        image.data[pixel + 3] = 255 * (response / strongest) ** GAMMA;
      }
    }
  });
  context.putImageData(image, 0, 0);
}

/** Sets the size only if it changed, because setting it forces a layout. */
function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? 0);
  return most;
}
