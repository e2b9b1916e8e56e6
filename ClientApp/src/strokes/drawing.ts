import type { Point, Stroke } from "./stroke.ts";

/**
 * The strokes on the surface and the way back from them. It is changed in place, so that a point
 * costs the same however long the drawing is; `version` tells readers when to look again.
 */
export class Drawing {
  #strokes: Point[][] = [];
  #cleared: Point[][][] = [];
  #version = 0;
  #isPenDown = false;
  readonly #listeners = new Set<() => void>();

  /** Grows with every change; equal versions mean equal strokes. */
  get version(): number {
    return this.#version;
  }

  /** What is on the surface now, oldest stroke first. */
  get strokes(): readonly Stroke[] {
    return this.#strokes;
  }

  get isEmpty(): boolean {
    return this.#strokes.length === 0;
  }

  get canUndo(): boolean {
    return this.#strokes.length > 0 || this.#cleared.length > 0;
  }

  /** Whether the last stroke may still grow. */
  get isPenDown(): boolean {
    return this.#isPenDown;
  }

  /** The pen comes down. */
  begin(point: Point): void {
    this.#isPenDown = true;
    this.#strokes.push([clampToUnitSquare(point)]);
    this.#changed();
  }

  /** The pen, still down, moves on. */
  extend(points: readonly Point[]): void {
    const stroke = this.#strokes.at(-1);
    if (stroke === undefined || !this.#isPenDown || points.length === 0) return;
    for (const point of points) stroke.push(clampToUnitSquare(point));
    this.#changed();
  }

  /** The pen lifts: the last stroke is whole. */
  lift(): void {
    if (!this.#isPenDown) return;
    this.#isPenDown = false;
    this.#notify();
  }

  /** Takes back the last stroke or, on a cleared surface, the clearing. */
  undo(): void {
    if (!this.canUndo) return;
    this.#isPenDown = false;
    if (this.#strokes.length > 0) this.#strokes = this.#strokes.slice(0, -1);
    else this.#strokes = this.#cleared.pop() ?? [];
    this.#changed();
  }

  clear(): void {
    if (this.isEmpty) return;
    this.#isPenDown = false;
    this.#cleared.push(this.#strokes);
    this.#strokes = [];
    this.#changed();
  }

  /** Calls the listener after every change and when the pen lifts, until the returned function is called. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    this.#version++;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A captured pointer may leave the surface; its ink follows along the edge. */
function clampToUnitSquare({ x, y }: Point): Point {
  return { x: Math.min(Math.max(x, 0), 1), y: Math.min(Math.max(y, 0), 1) };
}
