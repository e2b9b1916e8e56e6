import type { Field } from "../../../../ClientApp/src/raster/field.ts";
import { rasterise } from "../../../../ClientApp/src/raster/rasterise.ts";
import type { Point } from "../../../../ClientApp/src/strokes/stroke.ts";

/** Returns the probability of each label for one field. */
export type Classify = (field: Field) => Promise<ArrayLike<number>>;

/**
 * A minimal page that reads digits. It shows no ink and reads the drawing after every new point. It
 * also keeps the points that are drawn before the network has loaded.
 */
export async function readDrawings(open: () => Promise<Classify>): Promise<void> {
  const surface = element("drawing");
  const answer = element("prediction");
  const stroke: Point[] = [];
  let classify: Classify | null = null;
  const read = async () => {
    const field = rasterise([stroke]);
    if (field === null || classify === null) return;
    const probabilities = Array.from(await classify(field));
    const best = probabilities.indexOf(Math.max(...probabilities));
    answer.textContent = best < 10 ? String(best) : "none";
    answer.dataset.verdict = best < 10 ? "digit" : "not-a-digit";
  };
  surface.addEventListener("pointermove", ({ buttons, offsetX, offsetY }) => {
    if (buttons === 0) return;
    answer.ariaBusy = "true";
    stroke.push({ x: offsetX / surface.clientWidth, y: offsetY / surface.clientHeight });
    void read();
  });
  classify = await open();
  await read();
}

function element(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  if (found === null)
    throw new Error(`Expected an element with the test id ${id}, but found none.`);
  return found;
}
