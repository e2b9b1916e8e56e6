import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Beside the repository, and where the trainer's `data` command writes. npm runs scripts and tests
 * in this package's folder.
 */
const DEFAULT_FOLDERS = ["../../shared/data", "../artifacts/data"];

/**
 * The folder of the data sets: `given` (from `--data`), else the environment's `MNIST_DATA`, else
 * `../shared/data` beside the repository, else `artifacts/data`; null if both are missing. A folder
 * that was named and is missing is an error.
 */
export function dataFolder(given?: string): string | null {
  const named = given ?? process.env.MNIST_DATA;
  if (!named) return DEFAULT_FOLDERS.map((path) => resolve(path)).find(isFolder) ?? null;
  const folder = resolve(named);
  if (isFolder(folder)) return folder;
  const source = given ? "--data" : "MNIST_DATA";
  const got = existsSync(folder) ? "a file" : "nothing";
  throw new Error(
    `Expected a data folder at ${folder}, which ${source} names, but ${got} is there; name a folder with IDX pairs or drawings in it.`,
  );
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
