import { statSync } from "node:fs";
import { resolve } from "node:path";

/** Beside the repository; npm runs scripts and tests in this package's folder. */
const DEFAULT_FOLDER = "../../shared/data";

/**
 * The folder of the data sets: `given` (from `--data`), else the environment's `MNIST_DATA`, else
 * `../shared/data` beside the repository; null where that is missing. A folder that was named and
 * is missing is an error.
 */
export function dataFolder(given?: string): string | null {
  const named = given ?? process.env.MNIST_DATA;
  const folder = resolve(named || DEFAULT_FOLDER);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return folder;
  if (named) {
    const source = given ? "--data" : "MNIST_DATA";
    const got = found ? "a file" : "nothing";
    throw new Error(
      `Expected a data folder at ${folder}, which ${source} names, but ${got} is there; name a folder with IDX pairs or drawings in it.`,
    );
  }
  return null;
}
