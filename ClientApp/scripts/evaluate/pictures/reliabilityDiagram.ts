import type { Bin } from "../../../src/measure/calibration.ts";
import type { DigitScore } from "../../../src/measure/score.ts";
import { shareOf } from "../../../src/measure/share.ts";
import { numbersIn } from "../../../src/words/numbers.ts";
import { type ShareAxes, shareAxes } from "./shareAxes.ts";
import { element, INK, QUIET, RIGHT, svg, text, WRONG } from "./svg.ts";

const FRAME = { left: 92, top: 96, width: 540, height: 400 };
const ALL = [0, 1] as const;
const LEGEND_PX = FRAME.top + FRAME.height + 72;

/**
 * Plots how often the best digit is right against its probability, with 95% confidence intervals
 * and the count of each bin. On the diagonal, the share that is right equals the probability. Bars
 * are pale below `digitFrom`, where the page shows no digit. The pale bars rise above the diagonal,
 * because the set contains only digits, and part of the probability goes to "not a digit".
 */
export function reliabilityDiagram(
  title: string,
  { calibration, accepted }: Pick<DigitScore, "calibration" | "accepted">,
  digitFrom: number,
): string {
  const axes = shareAxes(
    FRAME,
    { name: "probability of the best digit", range: ALL },
    { name: "share that is right", range: ALL },
  );
  const { x, y } = axes;
  const small = { "font-size": 12, fill: QUIET };
  const error = accepted
    ? `expected calibration error where a digit is shown: ${percent(accepted.calibration.error)}`
    : "no digit is shown";
  return svg(FRAME.left + FRAME.width + 40, LEGEND_PX + 28, [
    text(24, 34, title, { "font-size": 18, "font-weight": 600 }),
    text(24, 58, error, { fill: QUIET }),
    ...axes.drawn,
    ...calibration.bins
      .filter(({ count }) => count > 0)
      .flatMap((bin) => bar(bin, axes, digitFrom)),
    line(`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`, { "stroke-dasharray": "5 5" }),
    line(`M${x(digitFrom)} ${y(0)}V${y(1)}`, { stroke: QUIET }),
    text(x(0) - 8, y(1) - 8, "count", { ...small, "text-anchor": "end" }),
    line(`M92 ${LEGEND_PX - 4}h24`, { stroke: WRONG, "stroke-width": 3 }),
    text(124, LEGEND_PX, "mean probability", small),
    line(`M256 ${LEGEND_PX - 12}v16`),
    text(266, LEGEND_PX, "95% interval", small),
    line(`M376 ${LEGEND_PX - 12}v16`, { stroke: QUIET }),
    text(386, LEGEND_PX, `a digit is shown from here on (${percent(digitFrom)})`, small),
  ]);
}

function bar(
  { from, to, count, right, meanProbability }: Bin,
  { x, y }: ShareAxes,
  digitFrom: number,
): string[] {
  const { share, low, high } = shareOf(right, count);
  const centre = (x(from) + x(to)) / 2;
  const [left, width] = [x(from) + 1.5, x(to) - x(from) - 3];
  const isShown = (from + to) / 2 >= digitFrom;
  return [
    element("rect", {
      x: left,
      y: y(share),
      width,
      height: y(0) - y(share),
      fill: RIGHT,
      "fill-opacity": isShown ? 0.8 : 0.3,
    }),
    line(`M${centre} ${y(low)}V${y(high)}`),
    line(`M${left} ${y(meanProbability)}h${width}`, { stroke: WRONG, "stroke-width": 3 }),
    text(centre, y(1) - 8, String(count), {
      "text-anchor": "middle",
      "font-size": 11,
      fill: QUIET,
    }),
  ];
}

const line = (d: string, attributes: Readonly<Record<string, string | number>> = {}): string =>
  element("path", { d, stroke: INK, "stroke-width": 1.5, fill: "none", ...attributes });

const { percent } = numbersIn("en");
