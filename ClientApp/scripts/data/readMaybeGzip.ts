import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Reads `path`, or `path.gz` if only that exists. Decompresses gzip data. */
export function readMaybeGzip(path: string): Uint8Array {
  const found = [path, `${path}.gz`].find((candidate) => existsSync(candidate));
  if (found === undefined) {
    throw new Error(`Expected ${path} or ${path}.gz, but neither exists; check the data folder.`);
  }
  const bytes = readFileSync(found);
  // RFC 1952 §2.3.1: a gzip member starts with 1f 8b, regardless of the file's name.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Expected ${found} to be complete gzip data, but unpacking failed (${reason}); copy the file again.`,
    );
  }
}
