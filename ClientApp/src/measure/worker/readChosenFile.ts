import { Refusal } from "../../words/refusal.ts";

export type ChosenFile = Pick<File, "name" | "arrayBuffer">;

/**
 * Returns the file's bytes. Decompresses gzip files. Throws a `Refusal` if the file cannot be read
 * or decompressed.
 */
export async function readChosenFile(file: ChosenFile): Promise<Uint8Array> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Refusal("fileUnreadable", file.name);
  }
  // RFC 1952 §2.3.1: gzip data starts with 1f 8b, regardless of the file's name.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (!("DecompressionStream" in globalThis)) throw new Refusal("gzipUnsupported", file.name);
  try {
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch {
    throw new Refusal("gzipDamaged", file.name);
  }
}
