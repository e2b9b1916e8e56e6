import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the result of `compute`, cached in `folder` under a hash of the content of `inputs`.
 * Several builds may use the cache at the same time.
 * @param inputs Files and folders (with everything in them) on which the result depends.
 */
export async function cachedBytes(
  folder: string,
  inputs: readonly string[],
  compute: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesIn)) hash.update(readFileSync(file));
  const path = join(folder, hash.digest("hex"));
  if (statSync(path, { throwIfNoEntry: false })) return readFileSync(path);
  const bytes = await compute();
  mkdirSync(folder, { recursive: true });
  // Write to a temporary file first. Otherwise, another build could read a half-written file.
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, bytes);
  renameSync(partial, path);
  return bytes;
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
