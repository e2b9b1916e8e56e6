import type { WeightSpec } from "./modelFile.ts";

/** One array of weights, row-major. */
export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * Splits the weights file into its arrays: little-endian, in the order of `specs`, without padding.
 * Converts quantised bytes back to float32.
 */
export function readWeights(
  specs: readonly WeightSpec[],
  bytes: Uint8Array,
): ReadonlyMap<string, Weight> {
  const sizes = specs.map((spec) => spec.shape.reduce((product, side) => product * side, 1));
  const expected = sizes.reduce((sum, size, i) => sum + size * (specs[i]?.quantization ? 1 : 4), 0);
  if (bytes.length !== expected) {
    throw new Error(
      `Expected ${expected} bytes of weights according to model.json, but got ${bytes.length}. Reload the page. If that does not help, deploy the model again.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weights = new Map<string, Weight>();
  let offset = 0;
  specs.forEach(({ name, shape, quantization }, index) => {
    const values = new Float32Array(sizes[index] ?? 0);
    for (let i = 0; i < values.length; i++) {
      values[i] = quantization
        ? view.getUint8(offset + i) * quantization.scale + quantization.min
        : view.getFloat32(offset + 4 * i, true);
    }
    offset += values.length * (quantization ? 1 : 4);
    weights.set(name, { shape, values });
  });
  return weights;
}

/**
 * Checks the weights against the start of their SHA-256, which is in the file name. A model must
 * never run with another model's weights. Returns the SHA-256 as 64 hex digits. Returns null on
 * insecure origins (neither https nor localhost), where browsers do not provide SHA-256. On those
 * origins, only the number of bytes is checked (in `readWeights`).
 */
export async function checkContentHash(path: string, bytes: Uint8Array): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle as typeof globalThis.crypto.subtle | undefined;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!path.includes(hex.slice(0, 16))) {
    throw new Error(
      `Expected content matching the hash in ${path}, but its SHA-256 starts with ${hex.slice(0, 16)}. Reload the page. If that does not help, deploy the model again.`,
    );
  }
  return hex;
}
