import type { Activation } from "../../../model/model.ts";
import type { Colour } from "../inkColour.ts";
import { GAMMA } from "../layers/paintMaps.ts";
import { BAR, type Block, type GlanceLayout, LABEL } from "./glanceLayout.ts";

/** Number of shades, from paper to full ink. */
const SHADES = 256;

const BAR_THICKNESS = 12;

/**
 * Paints the field and all layers on one canvas. Full ink stands for a layer's largest value. The
 * pixel buffer and the shades are prepared once, so that each frame only copies pixels.
 */
export class GlancePainter {
  readonly #context: CanvasRenderingContext2D | null;
  readonly #image: ImageData;
  readonly #pixels: Uint32Array;
  readonly #shades: Uint32Array;
  readonly #layout: GlanceLayout;

  constructor(canvas: HTMLCanvasElement, layout: GlanceLayout, colour: Colour) {
    [canvas.width, canvas.height] = [layout.width, layout.height];
    this.#layout = layout;
    this.#context = canvas.getContext("2d");
    this.#image = new ImageData(layout.width, layout.height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
    this.#shades = shadesOf(colour);
  }

  /** Paints the field and the output of every layer. Null clears the canvas. */
  paint(activations: readonly Activation[] | null): void {
    this.#pixels.fill(0);
    activations?.forEach((activation, i) => {
      const block = this.#layout.blocks[i];
      if (block === undefined) return;
      if (block.kind === "maps") this.#paintMaps(block, activation);
      else this.#paintBars(block, activation);
    });
    this.#context?.putImageData(this.#image, 0, 0);
  }

  #paintMaps(block: Block, { shape: [height, width, channels], values }: Activation): void {
    const toShade = (SHADES - 1) / Math.max(largest(values), Number.EPSILON);
    const [pixelWidth, pixelHeight] = block.pixel;
    for (let channel = 0; channel < channels; channel++) {
      const left = block.x + (channel % block.columns) * block.step[0];
      const top = block.y + Math.floor(channel / block.columns) * block.step[1];
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const value = values[(y * width + x) * channels + channel] ?? 0;
          if (value <= 0) continue;
          const shade = this.#shades[Math.round(value * toShade)] ?? 0;
          const [column, row] = [left + x * pixelWidth, top + y * pixelHeight];
          this.#fill(column, row, pixelWidth, pixelHeight, shade);
        }
      }
    }
  }

  #paintBars(block: Block, { values }: Activation): void {
    const ink = this.#shades[SHADES - 1] ?? 0;
    const before = Math.round((Math.max(...block.step) - BAR_THICKNESS) / 2);
    values.forEach((value, i) => {
      const length = Math.round(value * BAR);
      if (block.kind === "column") {
        const y = block.y + i * block.step[1] + before;
        this.#fill(block.x + LABEL, y, length, BAR_THICKNESS, ink);
      } else {
        const x = block.x + i * block.step[0] + before;
        this.#fill(x, block.y + BAR - length, BAR_THICKNESS, length, ink);
      }
    });
  }

  #fill(left: number, top: number, width: number, height: number, shade: number): void {
    for (let y = top; y < top + height; y++) {
      const start = y * this.#layout.width + left;
      this.#pixels.fill(shade, start, start + width);
    }
  }
}

/** Returns the ink's colour with increasing opacity, in the byte order of image data. */
function shadesOf([red, green, blue]: Colour): Uint32Array {
  const bytes = new Uint8ClampedArray(4 * SHADES);
  for (let shade = 0; shade < SHADES; shade++) {
    bytes.set([red, green, blue, 255 * (shade / (SHADES - 1)) ** GAMMA], 4 * shade);
  }
  return new Uint32Array(bytes.buffer);
}

function largest(values: Readonly<Float32Array>): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
