import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tooOld } from "../src/words/tooOld.ts";
import { FLOOR } from "./floor.ts";

/**
 * The page's first script. In outdated browsers, it shows a message. In all others, it starts
 * fetching `files` (see `fetchEarly`) and collects strokes drawn before the main script runs (see
 * `takeEarlyInk`).
 */
export function earlyScript(files: readonly string[]): string {
  return ["early.js", "collectInk.js"]
    .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
    .join("")
    .replace(/^\s*(?:\/\/.*)?\n?/gm, "")
    .replace("FILES", JSON.stringify(files))
    .replace("TOO_OLD", JSON.stringify(tooOld(FLOOR.safari, FLOOR.chrome, FLOOR.firefox)));
}
