import { Refusal } from "../words/refusal.ts";
import type { Point, Stroke } from "./stroke.ts";

/** Prefix of a URL fragment that contains a drawing. */
export const DRAWING_FRAGMENT = "#d=";

/** Format version, stored in the first byte. */
const FORMAT = 1;

/** Number of grid steps per side of the sheet. Finer steps would be invisible. */
const GRID = 1023;

/** A pen width of 1 is stored as this many steps. */
const WIDTHS = 20;

/**
 * Encodes the strokes as a URL fragment, which browsers never send to a server (RFC 9110 §7.1). The
 * first byte is the format version. For each stroke, the number of points follows as a varint, and
 * then the differences between successive points (x, y, width) as zigzag varints. The last four
 * bytes are an FNV-1a checksum of all preceding bytes. The result is encoded as base64url.
 */
export function drawingLink(strokes: readonly Stroke[]): string {
  const bytes = [FORMAT];
  let [x, y, width] = [0, 0, WIDTHS];
  for (const stroke of strokes) {
    const points = onGrid(stroke);
    writeVarint(bytes, points.length);
    for (const point of points) {
      for (const difference of [point.x - x, point.y - y, point.width - width]) {
        writeVarint(bytes, difference < 0 ? -2 * difference - 1 : 2 * difference);
      }
      ({ x, y, width } = point);
    }
  }
  const all = new Uint8Array([...bytes, ...checksum(bytes)]);
  const base64 = btoa(Array.from(all, (byte) => String.fromCharCode(byte)).join(""));
  return DRAWING_FRAGMENT + base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Decodes a fragment created by `drawingLink`. Throws a `Refusal` if it is damaged. */
export function openDrawingLink(fragment: string): readonly Stroke[] {
  const all = decode(fragment.slice(DRAWING_FRAGMENT.length));
  const bytes = all.slice(0, -4);
  if (bytes[0] !== FORMAT || checksum(bytes).some((byte, i) => byte !== all[bytes.length + i])) {
    throw new Refusal("linkDamaged");
  }
  const strokes: Point[][] = [];
  let [at, x, y, width] = [1, 0, 0, WIDTHS];
  const read = (): number => {
    let [value, shift, byte] = [0, 0, 0x80];
    while (byte & 0x80) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    }
    return value;
  };
  const readDifference = () => {
    const value = read();
    return value & 1 ? -(value + 1) / 2 : value / 2;
  };
  while (at < bytes.length) {
    const length = read();
    // Check the length, which may be wrong even if the checksum is valid. Each point takes at least
    // three bytes.
    if (length < 0 || length > (bytes.length - at) / 3) throw new Refusal("linkDamaged");
    strokes.push(
      Array.from({ length }, () => {
        x += readDifference();
        y += readDifference();
        width += readDifference();
        const place = { x: x / GRID, y: y / GRID };
        return width === WIDTHS ? place : { ...place, width: width / WIDTHS };
      }),
    );
  }
  return strokes;
}

/** Snaps the points to the grid and drops consecutive duplicates. */
function onGrid(stroke: Stroke): Required<Point>[] {
  const points = stroke.map(({ x, y, width = 1 }) => ({
    x: Math.round(x * GRID),
    y: Math.round(y * GRID),
    width: Math.round(width * WIDTHS),
  }));
  return points.filter(
    ({ x, y }, i) => i === 0 || x !== points[i - 1]?.x || y !== points[i - 1]?.y,
  );
}

function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

function decode(text: string): number[] {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    throw new Refusal("linkDamaged");
  }
}

/** FNV-1a, 32 bits (RFC 9923), big-endian. Detects a link that was cut off or mistyped. */
function checksum(bytes: readonly number[]): number[] {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return [hash >>> 24, (hash >>> 16) & 0xff, (hash >>> 8) & 0xff, hash & 0xff];
}
