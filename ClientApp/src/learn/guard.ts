/**
 * Digits drawn by other writers, and scribbles. Lessons must not make the network's predictions for
 * them worse.
 */
export interface Guard {
  /** The digit, "0".."9", of each drawing, or null for a scribble. */
  readonly digits: readonly (string | null)[];
  /** Features `[channels]` of each drawing: the input of the network's output layer. */
  readonly features: readonly Readonly<Float32Array>[];
}

/** Number of digits in the guard file. */
export const GUARD_DIGITS = 500;

/** Number of scribbles in the guard file. */
export const GUARD_SCRIBBLES = 100;

const GUARD_SIZE = GUARD_DIGITS + GUARD_SCRIBBLES;

/** The label of a scribble in the guard file. */
const NO_DIGIT = 10;

/**
 * Reads the guard file. It contains the digit of each drawing (one byte, 10 for a scribble), then
 * the scale of each channel (little-endian float32), and then each drawing's features (one byte per
 * channel, multiplied by the channel's scale when read).
 *
 * @param channels - number of inputs of the network's output layer
 */
export function readGuard(bytes: Uint8Array, channels: number): Guard {
  const expected = GUARD_SIZE + 4 * channels + GUARD_SIZE * channels;
  if (bytes.length !== expected) {
    throw new Error(
      `Expected a guard file of ${expected} bytes for ${channels} channels, but it has ${bytes.length}. Create it again with npm run guard.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scales = Float32Array.from({ length: channels }, (_, channel) =>
    view.getFloat32(GUARD_SIZE + 4 * channel, true),
  );
  const start = GUARD_SIZE + 4 * channels;
  return {
    digits: Array.from(bytes.subarray(0, GUARD_SIZE), (label) =>
      label === NO_DIGIT ? null : String(label),
    ),
    features: Array.from({ length: GUARD_SIZE }, (_, i) =>
      scales.map((scale, channel) => scale * view.getUint8(start + i * channels + channel)),
    ),
  };
}

/** The inverse of `readGuard`. */
export function guardBytes({ digits, features }: Guard): Uint8Array {
  const channels = features[0]?.length ?? 0;
  const scales = Float32Array.from({ length: channels }, (_, channel) => {
    const most = features.reduce((value, drawing) => Math.max(value, drawing[channel] ?? 0), 0);
    return most / 255 || 1;
  });
  const bytes = new Uint8Array(GUARD_SIZE + 4 * channels + GUARD_SIZE * channels);
  const view = new DataView(bytes.buffer);
  bytes.set(digits.map((digit) => (digit === null ? NO_DIGIT : Number(digit))));
  scales.forEach((scale, channel) => {
    view.setFloat32(GUARD_SIZE + 4 * channel, scale, true);
  });
  features.forEach((drawing, i) => {
    const scaled = drawing.map((value, channel) => Math.round(value / (scales[channel] ?? 1)));
    bytes.set(scaled, GUARD_SIZE + 4 * channels + i * channels);
  });
  return bytes;
}
