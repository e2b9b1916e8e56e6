import { drawInk, type Pen } from "../../strokes/drawInk.ts";
import type { Drawing } from "../../strokes/drawing.ts";
import { PICTURE_SIDE_PX, type Picture } from "../../strokes/picture.ts";
import type { Stroke } from "../../strokes/stroke.ts";
import { theme } from "../shell/theme.ts";

/**
 * Paints a drawing's ink on a canvas at the screen's full resolution. New points are painted in the
 * next frame. All ink is repainted when the canvas is resized, the colours change, or strokes are
 * removed.
 */
export class InkPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #drawing: Drawing;
  readonly #stop: readonly (() => void)[];
  #painted: { readonly stroke: Stroke; pen: Pen }[] = [];
  #picture: Picture | null = null;
  #frame = 0;

  constructor(canvas: HTMLCanvasElement, drawing: Drawing) {
    this.#canvas = canvas;
    this.#drawing = drawing;
    const fit = () => {
      // devicePixelContentBoxSize is not used, because it ignores an emulated screen density.
      const sidePx = canvas.clientWidth * devicePixelRatio;
      canvas.width = canvas.height = Math.max(1, Math.round(sidePx));
      this.#paintAnew();
    };
    const resized = new ResizeObserver(fit);
    resized.observe(canvas);
    // When the window moves to a denser screen, the canvas keeps its size in CSS pixels, so the
    // observer does not fire.
    addEventListener("resize", fit);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", this.#paintAnew);
    this.#stop = [
      drawing.subscribe(() => {
        this.#frame ||= requestAnimationFrame(this.#paint);
      }),
      () => resized.disconnect(),
      () => removeEventListener("resize", fit),
      theme.subscribe(this.#paintAnew),
      () => dark.removeEventListener("change", this.#paintAnew),
      () => cancelAnimationFrame(this.#frame),
    ];
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
  }

  #paintAnew = (): void => {
    const context = this.#canvas.getContext("2d");
    if (context === null) return;
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.lineCap = context.lineJoin = "round";
    // The colour is read only here, because reading it on every frame would force the browser to
    // recalculate styles.
    context.strokeStyle = context.fillStyle = getComputedStyle(this.#canvas).color;
    this.#painted = [];
    if (this.#picture !== null) paintPicture(this.#canvas, this.#picture);
    this.#paint();
  };

  #paint = (): void => {
    this.#frame = 0;
    const { strokes, picture } = this.#drawing;
    if (picture !== this.#picture) {
      this.#picture = picture;
      this.#paintAnew();
      return;
    }
    if (this.#painted.some(({ stroke }, i) => stroke !== strokes[i])) {
      this.#paintAnew();
      return;
    }
    const context = this.#canvas.getContext("2d");
    if (context === null) return;
    strokes.forEach((stroke, i) => {
      const painted = this.#painted[i];
      const isLifted = i < strokes.length - 1 || !this.#drawing.isPenDown;
      if (painted?.pen.points === stroke.length && painted.pen.isLifted === isLifted) return;
      const pen = drawInk(context, this.#canvas.width, stroke, isLifted, painted?.pen);
      this.#painted[i] = { stroke, pen };
    });
  };
}

/** Paints a picture in the sheet's ink colour. */
function paintPicture(canvas: HTMLCanvasElement, picture: Picture): void {
  const side = PICTURE_SIDE_PX;
  const ink = document.createElement("canvas");
  ink.width = ink.height = side;
  const layer = ink.getContext("2d");
  const context = canvas.getContext("2d");
  if (layer === null || context === null) return;
  const image = layer.createImageData(side, side);
  picture.forEach((share, i) => {
    image.data[4 * i + 3] = Math.round(255 * share);
  });
  layer.putImageData(image, 0, 0);
  layer.globalCompositeOperation = "source-in";
  layer.fillStyle = getComputedStyle(canvas).color;
  layer.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = "high";
  context.drawImage(ink, 0, 0, canvas.width, canvas.height);
}
