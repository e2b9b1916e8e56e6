import { existsSync } from "node:fs";
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
  if (existsSync(folder)) return folder;
  if (named) {
    const source = given ? "--data" : "MNIST_DATA";
    throw new Error(
      `Expected a data folder at ${folder}, which ${source} names, but nothing is there; name one that has mnist/ and strokes/ in it.`,
    );
  }
  return null;
}
