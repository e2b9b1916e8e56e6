import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { SampleSet } from "../../src/measure/sampleSet.ts";
import { contentOf, SET_FILES, setsAmong } from "../../src/measure/setFiles.ts";
import { readMaybeGzip } from "../data/readMaybeGzip.ts";

const DEPTH = 2;

/**
 * Every set in the folder and in its subfolders, up to two levels down, sorted by name: pairs of
 * `NAME-images-idx3-ubyte[.gz]` and `NAME-labels-idx1-ubyte[.gz]`, and `NAME.ndjson[.gz]`.
 */
export function setsInFolder(folder: string): SampleSet[] {
  const sets = setsAmong(filesBelow(folder, "", DEPTH)).map(({ name, labels }): SampleSet => {
    const files = { name: join(folder, name), labels: labels && join(folder, labels) };
    return { name, title: name, ...contentOf(files, readMaybeGzip), isVariation: false };
  });
  if (sets.length === 0) {
    throw new Error(
      `Expected ${SET_FILES}, in ${folder} or up to ${DEPTH} levels below it, but found none; name another folder with --data.`,
    );
  }
  return sets;
}

/** Paths of the files below `folder`, relative to it, with `/` on every platform. */
function filesBelow(folder: string, below: string, depth: number): string[] {
  return readdirSync(join(folder, below)).flatMap((entry) => {
    const path = below === "" ? entry : `${below}/${entry}`;
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    if (found?.isFile()) return [path];
    return found?.isDirectory() && depth > 0 ? filesBelow(folder, path, depth - 1) : [];
  });
}
