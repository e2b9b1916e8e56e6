import { expect, test } from "vitest";
import { imageInk } from "../../../../src/raster/photo/imageInk.ts";
import { pictureField } from "../../../../src/raster/pictureField.ts";
import { PEN_WIDTH_PX, rasterise } from "../../../../src/raster/rasterise.ts";
import { drawnDigits } from "../../../data/drawnDigits.ts";
import { seededRandom } from "../../../fields/random.ts";
import { fieldShape } from "./inkShape.ts";
import { photograph } from "./photograph.ts";
import { PHOTO_KINDS } from "./photoKinds.ts";

const [, one] = drawnDigits;
const drawn = rasterise(one?.strokes ?? [], PEN_WIDTH_PX) ?? new Float32Array(784);

test.each(PHOTO_KINDS)("a photo ($name) gives a field similar to the drawing's", async (kind) => {
  const photo = await photograph(await fieldShape(drawn), kind, seededRandom(3));
  const field = pictureField(imageInk(photo)) ?? new Float32Array(784);
  const common = drawn.reduce((sum, ink, i) => sum + Math.min(ink, field[i] ?? 0), 0);
  const either = drawn.reduce((sum, ink, i) => sum + Math.max(ink, field[i] ?? 0), 0);
  expect(common / either).toBeGreaterThan(0.5);
});

test("the same seed gives the same photo", async () => {
  const [kind] = PHOTO_KINDS;
  if (kind === undefined) throw new Error("Expected kinds of photos.");
  const shape = await fieldShape(drawn);
  const take = () => photograph(shape, kind, seededRandom(5));
  expect((await take()).lightness).toEqual((await take()).lightness);
});
