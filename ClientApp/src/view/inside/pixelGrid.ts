import { FIELD_SIDE_PX } from "../../raster/field.ts";

const LINES = Array.from({ length: FIELD_SIDE_PX - 1 }, (_, i) => i + 1);

/** The lines between a field's pixels, as an SVG path. */
export const PIXEL_GRID = LINES.map(
  (at) => `M${at} 0V${FIELD_SIDE_PX}M0 ${at}H${FIELD_SIDE_PX}`,
).join("");
