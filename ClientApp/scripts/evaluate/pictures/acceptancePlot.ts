import { numbersIn } from "../../../src/words/numbers.ts";
import type { Acceptance, AcceptancePoint } from "../acceptance.ts";
import { type Range, shareAxes } from "./shareAxes.ts";
import { element, PAPER, QUIET, RIGHT, svg, text, WRONG } from "./svg.ts";

const FRAME = { left: 92, top: 96, width: 540, height: 400 };

/** Thresholds to label along the curve, if there is room. */
const NAMED = [0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98];
const ROOM_PX = 30;

/**
 * Plots the share of digits accepted against the share of other drawings rejected, as the threshold
 * moves from 0 to 1.
 */
export function acceptancePlot({ chosen, curve }: Acceptance): string {
  const { x, y, drawn } = shareAxes(
    FRAME,
    { name: "other drawings that are not shown as a digit", range: from(chosen.noDigitsRefused) },
    { name: "digits shown correctly", range: from(chosen.digitsShownRight) },
  );
  const place = (point: AcceptancePoint) =>
    [x(point.noDigitsRefused), y(point.digitsShownRight)] as const;
  const own = place(chosen);
  const frame = {
    x: FRAME.left,
    y: FRAME.top - 8,
    width: FRAME.width + 8,
    height: FRAME.height + 8,
  };
  const told = `${percent(chosen.digitsShownRight)} of digits accepted, ${percent(chosen.noDigitsRefused)} of others rejected`;
  return svg(FRAME.left + FRAME.width + 40, FRAME.top + FRAME.height + 64, [
    text(24, 34, "Digits accepted against other drawings rejected", {
      "font-size": 18,
      "font-weight": 600,
    }),
    element("circle", { cx: 31, cy: 54, r: 6, fill: WRONG }),
    text(44, 58, `the page's threshold, ${chosen.threshold}: ${told}`, { fill: QUIET }),
    element("clipPath", { id: "frame" }, [element("rect", frame)]),
    ...drawn,
    element("g", { "clip-path": "url(#frame)" }, [
      element("polyline", {
        points: curve
          .map((point) =>
            place(point)
              .map((px) => px.toFixed(1))
              .join(),
          )
          .join(" "),
        fill: "none",
        stroke: RIGHT,
        "stroke-width": 2.5,
        "stroke-linejoin": "round",
      }),
      ...withRoom(curve.filter(isNamed), place, own).flatMap((point) => {
        const [cx, cy] = place(point);
        return [
          element("circle", { cx, cy, r: 4, fill: PAPER, stroke: RIGHT, "stroke-width": 2 }),
          text(cx - 8, cy + 18, String(point.threshold), {
            "text-anchor": "end",
            "font-size": 12,
            fill: QUIET,
          }),
        ];
      }),
      element("circle", { cx: own[0], cy: own[1], r: 6, fill: WRONG }),
    ]),
  ]);
}

const isNamed = ({ threshold }: AcceptancePoint): boolean =>
  NAMED.some((name) => Math.abs(name - threshold) < 1e-9);

/** The points that are far enough from each other and from the chosen point. */
function withRoom(
  points: readonly AcceptancePoint[],
  place: (point: AcceptancePoint) => readonly [number, number],
  chosen: readonly [number, number],
): AcceptancePoint[] {
  const taken = [chosen];
  return points.filter((point) => {
    const [px, py] = place(point);
    const isFree = taken.every(([x, y]) => Math.hypot(x - px, y - py) >= ROOM_PX);
    if (isFree) taken.push([px, py]);
    return isFree;
  });
}

/** Returns the range of an axis, which includes the chosen point and ends at 1. */
function from(share: number): Range {
  return [[0.9, 0.8, 0.6, 0.4, 0.2].find((start) => share >= start + 0.03) ?? 0, 1];
}

const percent = (share: number): string => numbersIn("en").percent(share, 1);
