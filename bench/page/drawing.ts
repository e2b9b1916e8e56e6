import type { Browser } from "playwright-core";
import { draw, freshPage, heapOf, SEVEN } from "./browser.ts";

export interface DrawingFigures {
  /** CPU time of the main thread per frame while the pen is down, in ms on this machine. */
  readonly mainThreadMsPerFrame: number;
  readonly frames: number;
  /** Number of frames that took more than 1.5 times the usual interval. */
  readonly missed: number;
  /** Durations of the tasks that took more than 50 ms on the slowed-down CPU, in ms. */
  readonly longTasksMs: readonly number[];
  /** Time from the slowest interaction to the next frame, in ms. */
  readonly interactionMs: number;
  /**
   * Longest time from lifting the pen to the final result, in ms. Zero on the bare sheet, which
   * reads nothing.
   */
  readonly answerMs: number;
}

/** What is drawn, and under which conditions. */
export interface DrawingConditions {
  /** Factor by which the CPU is slowed down. */
  readonly rate: number;
  /** Number of points that are already on the sheet. */
  readonly earlierPoints?: number;
  /** Number of digits to draw side by side. By default, each drawing has one digit. */
  readonly digits?: number;
}

const POINTS_PER_SECOND = 120;
const DRAWINGS = 4;

/**
 * Waits until the page is ready, then draws at 120 points per second. CPU time and frames are
 * measured only while the pen is down.
 */
export async function measureDrawing(
  browser: Browser,
  url: string,
  { rate, earlierPoints = 0, digits = 1 }: DrawingConditions,
): Promise<DrawingFigures> {
  const { page, protocol, close } = await freshPage(browser);
  try {
    await page.goto(url);
    await draw(page, protocol);
    await page.locator('[data-testid="prediction"][data-verdict="digit"]').waitFor();
    await page.getByTestId("clear").click();
    await page.evaluate(scribble, earlierPoints);
    await page.waitForTimeout(2000);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate });
    await page.evaluate(`
      window.longTasksMs = []; window.framesMs = []; window.interactionMs = 0; window.answerMs = 0;
      let liftedAt = 0;
      addEventListener("pointerup", ({ target }) => { if (target.dataset?.testid === "drawing") liftedAt = performance.now(); }, true);
      // If the ink had already been read when the pen was lifted, nothing changes until the next
      // stroke.
      addEventListener("pointerdown", () => { liftedAt = 0; }, true);
      const prediction = document.querySelector('[data-testid="prediction"]');
      if (prediction) new MutationObserver(() => {
        if (liftedAt === 0 || prediction.ariaBusy !== "false") return;
        window.answerMs = Math.max(window.answerMs, performance.now() - liftedAt);
        liftedAt = 0;
      }).observe(prediction, { attributeFilter: ["aria-busy"] });
      new PerformanceObserver((list) => window.longTasksMs.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
      new PerformanceObserver((list) => { for (const { duration, interactionId } of list.getEntries()) if (interactionId > 0) window.interactionMs = Math.max(window.interactionMs, duration); }).observe({ type: "event", durationThreshold: 16 });
      const follow = (at) => { window.framesMs.push(at); requestAnimationFrame(follow); };
      requestAnimationFrame(follow);`);
    await protocol.send("Performance.enable");
    const now = async () => {
      const { metrics } = await protocol.send("Performance.getMetrics");
      const framesMs = await page.evaluate<number[]>("window.framesMs.splice(0)");
      const taskDuration = metrics.find(({ name }) => name === "TaskDuration")?.value;
      return { busyMs: 1000 * (taskDuration ?? Number.NaN), framesMs };
    };
    const box = await page.getByTestId("drawing").boundingBox();
    if (box === null) throw new Error("Expected a surface to draw on, but found none.");
    const [gapsMs, busyMs]: [number[], number[]] = [[], []];
    const strokes = digits === 1 ? DRAWINGS : digits;
    for (let stroke = 0; stroke < strokes; stroke++) {
      const left = digits === 1 ? 0 : stroke / digits;
      const points = SEVEN.flatMap(([x, y], i) => {
        const [nextX, nextY] = SEVEN[i + 1] ?? [x, y];
        return [0, 1 / 3, 2 / 3].map((t) => ({
          x: box.x + box.width * (left + (x + (nextX - x) * t) / digits),
          y: box.y + box.height * (0.5 + (y + (nextY - y) * t - 0.5) / digits),
        }));
      });
      const before = await now();
      const start = performance.now();
      const sent: Promise<unknown>[] = [];
      for (const [i, point] of points.entries()) {
        const wait = start + (1000 / POINTS_PER_SECOND) * i - performance.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        const type = i === 0 ? "mousePressed" : "mouseMoved";
        sent.push(
          protocol.send("Input.dispatchMouseEvent", {
            type,
            ...point,
            button: "left",
            buttons: 1,
            clickCount: i === 0 ? 1 : 0,
          }),
        );
      }
      await Promise.all(sent);
      const after = await now();
      busyMs.push(after.busyMs - before.busyMs);
      gapsMs.push(...after.framesMs.slice(1).map((at, i) => at - (after.framesMs[i] ?? at)));
      await page.mouse.up();
      await page.waitForTimeout(200);
      await page.waitForFunction(
        "document.querySelector('[data-testid=\"prediction\"]')?.ariaBusy !== 'true'",
      );
      if (digits === 1) {
        await page.getByTestId(earlierPoints > 0 ? "undo" : "clear").click();
        await page.waitForTimeout(200);
      }
    }
    if (digits > 1)
      await page.locator('[data-testid="prediction"][data-verdict="number"]').waitFor();
    const { longTasksMs, interactionMs, answerMs } = await page.evaluate<
      Pick<DrawingFigures, "longTasksMs" | "interactionMs" | "answerMs">
    >(
      "({ longTasksMs: window.longTasksMs, interactionMs: window.interactionMs, answerMs: window.answerMs })",
    );
    const frames = gapsMs.length + strokes;
    return {
      mainThreadMsPerFrame: busyMs.reduce((sum, ms) => sum + ms, 0) / frames,
      frames,
      missed: gapsMs.filter((gap) => gap > 25).length,
      longTasksMs,
      interactionMs,
      answerMs,
    };
  } finally {
    await close();
  }
}

/** Draws strokes of 100 points all over the sheet. Runs in the page. */
function scribble(points: number): void {
  const surface = document.querySelector<HTMLElement>('[data-testid="drawing"]');
  if (surface === null) throw new Error("Expected a surface to draw on, but found none.");
  const box = surface.getBoundingClientRect();
  // A synthetic pointer cannot be captured.
  surface.setPointerCapture = () => undefined;
  for (let i = 0; i < points; i++) {
    const isFirst = i % 100 === 0;
    const isLast = i % 100 === 99;
    surface.dispatchEvent(
      new PointerEvent(isFirst ? "pointerdown" : isLast ? "pointerup" : "pointermove", {
        bubbles: true,
        isPrimary: true,
        pointerId: 1,
        pointerType: "mouse",
        button: isFirst || isLast ? 0 : -1,
        buttons: isLast ? 0 : 1,
        clientX: box.x + box.width * (0.5 + 0.4 * Math.sin(i / 70)),
        clientY: box.y + box.height * (0.5 + 0.4 * Math.cos(i / 110)),
      }),
    );
  }
  Reflect.deleteProperty(surface, "setPointerCapture");
}

/**
 * Returns the size of the page's heap, in bytes, after `drawings` drawings and after twice as many,
 * each time after a garbage collection. `endedBy` applies to all drawings: after "undo", the page
 * keeps none; after "clear", undo could restore all.
 */
export async function measureHeap(
  browser: Browser,
  url: string,
  drawings: number,
  endedBy: "undo" | "clear",
): Promise<readonly [number, number]> {
  const { page, protocol, close } = await freshPage(browser);
  try {
    await page.goto(url);
    await draw(page, protocol);
    await page.locator('[data-testid="prediction"][data-verdict="digit"]').waitFor();
    await page.waitForTimeout(2000);
    const drawAll = () =>
      page.evaluate(
        async ([points, count, endedBy]) => {
          const surface = document.querySelector<HTMLElement>('[data-testid="drawing"]');
          const end = document.querySelector<HTMLElement>(`[data-testid="${endedBy}"]`);
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
          if (surface === null || end === null) throw new Error("Expected a sheet and a button.");
          const box = surface.getBoundingClientRect();
          const send = (type: string, [x, y]: readonly [number, number]) =>
            surface.dispatchEvent(
              new PointerEvent(type, {
                bubbles: true,
                isPrimary: true,
                pointerId: 1,
                pointerType: "mouse",
                button: type === "pointermove" ? -1 : 0,
                buttons: type === "pointerup" ? 0 : 1,
                clientX: box.x + x * box.width,
                clientY: box.y + y * box.height,
              }),
            );
          // A synthetic pointer cannot be captured.
          surface.setPointerCapture = () => undefined;
          for (let drawing = 0; drawing < count; drawing++) {
            points.forEach((point, i) => {
              send(i === 0 ? "pointerdown" : "pointermove", point);
            });
            send("pointerup", points.at(-1) ?? [0, 0]);
            await frame();
            end.click();
          }
        },
        [SEVEN, drawings, endedBy] as const,
      );
    await drawAll();
    const before = await heapOf(protocol);
    await drawAll();
    return [before, await heapOf(protocol)];
  } finally {
    await close();
  }
}
