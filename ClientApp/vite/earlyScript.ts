import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tooOld } from "../src/words/tooOld.ts";
import { FLOOR } from "./floor.ts";

/**
 * The page's first script. In a browser that is too old it says so. Otherwise it starts to fetch
 * `files`, and `fetchEarly` hands the responses over. It also collects what is drawn before the
 * page's own script runs, and `takeEarlyInk` hands that over.
 */
export function earlyScript(files: readonly string[]): string {
  return ["early.js", "collectInk.js"]
    .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
    .join("")
    .replace(/^\s*(?:\/\/.*)?\n?/gm, "")
    .replace("FILES", JSON.stringify(files))
    .replace("TOO_OLD", JSON.stringify(tooOld(FLOOR.safari, FLOOR.chrome, FLOOR.firefox)));
}
