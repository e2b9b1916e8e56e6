import { numbersIn } from "../../../src/words/numbers.ts";
import { element, INK, QUIET, RULE, text } from "./svg.ts";

/** A range of shares, 0..1. */
export type Range = readonly [from: number, to: number];

/** Position and size of a plot in its picture, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The axes of a plot of one share against another. */
export interface ShareAxes {
  /** Converts a share to its position on the horizontal axis, in pixels. */
  readonly x: (share: number) => number;
  /** Converts a share to its position on the vertical axis, in pixels. */
  readonly y: (share: number) => number;
  /** Grid, ticks and labels. */
  readonly drawn: readonly string[];
}

/** Draws axes for shares, 0..1, with labels in percent. */
export function shareAxes(
  { left, top, width, height }: Frame,
  across: { readonly name: string; readonly range: Range },
  upwards: { readonly name: string; readonly range: Range },
): ShareAxes {
  const bottom = top + height;
  const x = (share: number) => left + width * position(share, across.range);
  const y = (share: number) => bottom - height * position(share, upwards.range);
  const grid = (d: string) => element("path", { d, stroke: RULE, fill: "none" });
  const label = { fill: QUIET, "font-size": 12 };
  const centre = top + height / 2;
  return {
    x,
    y,
    drawn: [
      ...ticks(across.range).flatMap(({ share, name }) => [
        grid(`M${x(share)} ${top}V${bottom}`),
        text(x(share), bottom + 18, name, { ...label, "text-anchor": "middle" }),
      ]),
      ...ticks(upwards.range).flatMap(({ share, name }) => [
        grid(`M${left} ${y(share)}H${left + width}`),
        text(left - 8, y(share) + 4, name, { ...label, "text-anchor": "end" }),
      ]),
      element("path", {
        d: `M${left} ${top}V${bottom}H${left + width}`,
        stroke: INK,
        fill: "none",
      }),
      text(left + width / 2, bottom + 40, across.name, { "text-anchor": "middle" }),
      text(left - 52, centre, upwards.name, {
        "text-anchor": "middle",
        transform: `rotate(-90 ${left - 52} ${centre})`,
      }),
    ],
  };
}

const position = (share: number, [from, to]: Range): number => (share - from) / (to - from);

/** At most eleven evenly spaced round values within the range, with their labels. */
function ticks([from, to]: Range): { readonly share: number; readonly name: string }[] {
  const step = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2].find((size) => (to - from) / size <= 10) ?? 0.2;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const decimals = step < 0.01 ? 1 : 0;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const share = (first + i) * step;
    return { share, name: numbersIn("en").percent(share, decimals) };
  });
}
