import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseIdxPair } from "../data/idx.ts";
import { readMaybeGzip } from "../data/readMaybeGzip.ts";
import { parseDrawings } from "../data/strokesFile.ts";
import { drawingSamples, imageSamples, type Sample, type SampleSet } from "./sampleSet.ts";

const DEPTH = 2;
const IMAGES = "-images-idx3-ubyte";
const LABELS = "-labels-idx1-ubyte";
const DRAWINGS = ".ndjson";

/**
 * Every set of the folder and up to two levels below, by name: pairs of
 * `NAME-images-idx3-ubyte[.gz]` and `NAME-labels-idx1-ubyte[.gz]`, and `NAME.ndjson[.gz]`.
 */
export function setsInFolder(folder: string): SampleSet[] {
  // A file may lie there packed and unpacked; it is one set.
  const names = new Set(filesBelow(folder, "", DEPTH).map((file) => file.replace(/\.gz$/, "")));
  const sets = [...names].sort().flatMap((name): SampleSet[] => {
    const samples = samplesOf(join(folder, name));
    return samples === null ? [] : [{ name, title: name, samples, isVariation: false }];
  });
  if (sets.length === 0) {
    throw new Error(
      `Expected NAME${IMAGES} with NAME${LABELS} beside it, or NAME${DRAWINGS}, each plain or .gz, in ${folder} or up to ${DEPTH} folders below, but found none; name another folder with --data.`,
    );
  }
  return sets;
}

function samplesOf(path: string): readonly Sample[] | null {
  if (path.endsWith(DRAWINGS)) return drawingSamples(parseDrawings(readMaybeGzip(path), path));
  if (!path.endsWith(IMAGES)) return null;
  const labels = `${path.slice(0, -IMAGES.length)}${LABELS}`;
  return imageSamples(parseIdxPair(readMaybeGzip(path), readMaybeGzip(labels), path, labels));
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
