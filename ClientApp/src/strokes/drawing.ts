import { Store } from "../store.ts";
import { eraseFrom } from "./eraseFrom.ts";
import type { Picture } from "./picture.ts";
import type { Point, Stroke } from "./stroke.ts";

/** The ink on the surface: either strokes or a picture. */
export interface Ink {
  readonly strokes: readonly Stroke[];
  readonly picture: Picture | null;
}

const NOTHING: Ink = { strokes: [], picture: null };

/**
 * The ink on the surface, with undo and redo. The current stroke is extended in place, so adding a
 * point takes constant time.
 */
export class Drawing {
  #ink: Ink = NOTHING;
  #past: Ink[] = [];
  #future: Ink[] = [];
  #growing: Point[] | null = null;
  #isErasing = false;
  #moment: number | null = null;
  readonly #version = new Store(0);

  /** Increases with every change. If the version is the same, so is the ink. */
  get version(): number {
    return this.#version.value;
  }

  /** The visible strokes, oldest first: all of them, or those up to `moment`. */
  get strokes(): readonly Stroke[] {
    return this.#moment === null ? this.#ink.strokes : firstPoints(this.#ink.strokes, this.#moment);
  }

  get picture(): Picture | null {
    return this.#ink.picture;
  }

  get isEmpty(): boolean {
    return this.#ink.strokes.length === 0 && this.#ink.picture === null;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Whether the last stroke may still grow. */
  get isPenDown(): boolean {
    return this.#growing !== null;
  }

  /** Number of points in all strokes, which is the length of the timeline. */
  get pointCount(): number {
    return this.#ink.strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  }

  /**
   * Number of visible points while the timeline shows an earlier moment. Null if all points are
   * visible.
   */
  get moment(): number | null {
    return this.#moment;
  }

  /**
   * Starts a stroke at the point where the pen touches down. Removes the picture, if there is one.
   */
  begin(point: Point): void {
    this.#moment = null;
    this.#growing = [clampToUnitSquare(point)];
    this.#put({ strokes: [...this.#ink.strokes, this.#growing], picture: null });
  }

  /** Adds points while the pen is down. */
  extend(points: readonly Point[]): void {
    if (this.#growing === null || points.length === 0) return;
    for (const point of points) this.#growing.push(clampToUnitSquare(point));
    this.#changed();
  }

  /** Ends the current stroke or sweep of the eraser. */
  lift(): void {
    this.#isErasing = false;
    if (this.#growing === null) return;
    this.#growing = null;
    this.#version.set(this.version);
  }

  /**
   * Erases the ink within `radius` of the point. All calls until the eraser is lifted count as one
   * undo step.
   */
  erase(at: Point, radius: number): void {
    const strokes = eraseFrom(this.#ink.strokes, at, radius);
    if (strokes === this.#ink.strokes) return;
    this.#moment = null;
    this.#growing = null;
    if (this.#isErasing) this.#ink = { ...this.#ink, strokes };
    else this.#put({ ...this.#ink, strokes });
    this.#isErasing = true;
    this.#changed();
  }

  /** Replaces the ink on the surface with ink from a link, a file or a picture. */
  replace(ink: Ink): void {
    this.#growing = null;
    this.#moment = null;
    this.#put({
      strokes: ink.strokes.map((stroke) => stroke.map(clampToUnitSquare)),
      picture: ink.picture,
    });
  }

  /** Shows strokes from an earlier visit. This cannot be undone. */
  restore(strokes: readonly Stroke[]): void {
    if (strokes.length === 0) return;
    this.#ink = { strokes, picture: null };
    this.#changed();
  }

  /**
   * Shows only the first `points` points, in the order they were drawn. Null shows all points
   * again. Hidden points are kept.
   */
  showMoment(points: number | null): void {
    const moment = points === null || points >= this.pointCount ? null : Math.max(0, points);
    if (moment === this.#moment) return;
    this.#growing = null;
    this.#moment = moment;
    this.#changed();
  }

  undo(): void {
    this.#travel(this.#past, this.#future);
  }

  redo(): void {
    this.#travel(this.#future, this.#past);
  }

  clear(): void {
    if (this.isEmpty) return;
    this.#growing = null;
    this.#moment = null;
    this.#put(NOTHING);
  }

  /**
   * Calls the listener after every change and when the pen is lifted. Returns a function that
   * unsubscribes it.
   */
  readonly subscribe = this.#version.subscribe;

  #put(ink: Ink): void {
    this.#past.push(this.#ink);
    this.#future = [];
    this.#ink = ink;
    this.#changed();
  }

  #travel(from: Ink[], to: Ink[]): void {
    const ink = from.pop();
    if (ink === undefined) return;
    this.#growing = null;
    this.#isErasing = false;
    this.#moment = null;
    to.push(this.#ink);
    this.#ink = ink;
    this.#changed();
  }

  #changed(): void {
    this.#version.set(this.version + 1);
  }
}

/** The first `count` points of the strokes, in the order they were drawn. */
function firstPoints(strokes: readonly Stroke[], count: number): readonly Stroke[] {
  let left = count;
  return strokes.flatMap((stroke) => {
    // A fully visible stroke stays the same object, so anything cached for it stays valid.
    const shown = left < stroke.length ? stroke.slice(0, left) : stroke;
    left -= shown.length;
    return shown.length > 0 ? [shown] : [];
  });
}

/**
 * Moves a point to the surface's edge if it is outside. A captured pointer may leave the surface.
 */
export function clampToUnitSquare(point: Point): Point {
  return { ...point, x: clamp(point.x), y: clamp(point.y) };
}

const clamp = (value: number): number => Math.min(Math.max(value, 0), 1);
