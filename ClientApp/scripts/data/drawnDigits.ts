import { readFileSync } from "node:fs";
import { parseStrokes } from "../../src/measure/strokesFile.ts";

const DRAWN = "scripts/data/drawn-digits.ndjson";

/**
 * The digits 0 to 9 in order, drawn for this project. Tests that run without the data folder use
 * them.
 */
export const drawnDigits = parseStrokes(readFileSync(DRAWN), DRAWN);
