import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";

/**
 * A folder next to the repository, and the folder that the trainer's `data` command fills. Both
 * paths are relative to this package's folder, where npm runs scripts and tests.
 */
const DEFAULT_FOLDERS = ["../../shared/data", "../artifacts/data"];

/**
 * Returns the folder with the data sets: `given` (from `--data`) or the folder named by the
 * environment variable `MNIST_DATA`. If neither is set, returns `../shared/data` next to the
 * repository if it exists, otherwise `artifacts/data`, or null if neither exists. Throws if a folder
 * was named but does not exist.
 */
export function dataFolder(given?: string): string | null {
  const named = given ?? process.env.MNIST_DATA;
  if (!named) return DEFAULT_FOLDERS.map((path) => resolve(path)).find(isFolder) ?? null;
  const folder = resolve(named);
  if (isFolder(folder)) return folder;
  const source = given ? "--data" : "MNIST_DATA";
  const got = existsSync(folder) ? "a file" : "nothing";
  throw new Error(
    `Expected a data folder at ${folder}, as named by ${source}, but found ${got}; name a folder with IDX pairs or drawings in it.`,
  );
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** For tests. Like `dataFolder`, but skips the test, with a warning, if there is no such folder. */
export function dataFolderOrSkip(skip: (reason: string) => never): string {
  const folder = dataFolder();
  if (folder !== null) return folder;
  const reason = "../shared/data does not exist and MNIST_DATA is not set";
  console.warn(`Skipped: ${reason}.`);
  return skip(reason);
}
