import { expect, test } from "vitest";
import { type Brush, drawInk, type Pen } from "./drawInk.ts";

/** A fake canvas context that records the width and points of each line, and counts the dots. */
function recorder() {
  const lines: { widthPx: number; way: number[] }[] = [];
  let way: number[] = [];
  let dots = 0;
  const context: Brush = {
    lineWidth: 0,
    beginPath: () => {
      way = [];
    },
    arc: () => {},
    fill: () => {
      dots++;
    },
    moveTo: (...to) => way.push(...to),
    lineTo: (...to) => way.push(...to),
    quadraticCurveTo: (...to) => way.push(...to),
    stroke() {
      lines.push({ widthPx: this.lineWidth, way });
    },
  };
  return {
    context,
    lines,
    dots: () => dots,
  };
}

const SIDE_PX = 1000;

const wave = Array.from({ length: 200 }, (_, i) => ({
  x: 0.1 + 0.004 * i,
  y: 0.5 + 0.3 * Math.sin(i / 20),
}));

test("a tap draws a dot and, at the end of the stroke, one line", () => {
  const { context, lines, dots } = recorder();
  drawInk(context, SIDE_PX, [{ x: 0.5, y: 0.5 }], true);
  expect(dots()).toBe(1);
  expect(lines).toHaveLength(1);
});

test("a line of constant width is drawn as one path, however many points it has", () => {
  const straight = Array.from({ length: 500 }, (_, i) => ({ x: 0.001 * i, y: 0.5 }));
  const { context, lines } = recorder();
  const pen = drawInk(context, SIDE_PX, straight, false);
  const settled = lines.filter(({ widthPx }) => Math.abs(widthPx - pen.width * SIDE_PX) <= 0.125);
  expect(settled).toHaveLength(1);
  expect(lines.length).toBeLessThan(100);
});

test("the width never jumps visibly, and each path starts where the previous one ended", () => {
  const { context, lines } = recorder();
  drawInk(context, SIDE_PX, wave, false);
  expect(lines.length).toBeGreaterThan(20);
  lines.slice(1).forEach(({ widthPx, way }, i) => {
    const last = lines[i];
    expect(Math.abs(widthPx - (last?.widthPx ?? 0))).toBeLessThanOrEqual(0.5);
    expect(way[0]).toBeCloseTo(last?.way.at(-2) ?? Number.NaN, 6);
    expect(way[1]).toBeCloseTo(last?.way.at(-1) ?? Number.NaN, 6);
  });
});

test("a stroke painted frame by frame has the same final width as one painted all at once", () => {
  const whole = recorder();
  const atOnce = drawInk(whole.context, SIDE_PX, wave, true);
  const growing = recorder();
  let pen: Pen | undefined;
  for (let points = 1; points <= wave.length; points += 3) {
    pen = drawInk(growing.context, SIDE_PX, wave.slice(0, points), false, pen);
  }
  pen = drawInk(growing.context, SIDE_PX, wave, true, pen);
  expect(pen).toEqual(atOnce);
  expect(growing.dots()).toBe(1);
  expect(growing.lines.at(-1)).toEqual(whole.lines.at(-1));
});

test("two points at the same position do not make the width NaN", () => {
  const { context, lines } = recorder();
  const pen = drawInk(
    context,
    SIDE_PX,
    [wave[0], wave[0], wave[1]].flatMap((p) => p ?? []),
    true,
  );
  expect(pen.width).toBeGreaterThan(0);
  for (const { widthPx } of lines) expect(widthPx).toBeGreaterThan(0);
});
