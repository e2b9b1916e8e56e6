import { readFileSync } from "node:fs";
import { parseStrokes } from "../../src/measure/strokesFile.ts";

const DRAWN = "scripts/data/drawn-digits.ndjson";

/** The digits 0 to 9 in order, drawn for this project. Tests use them without the data folder. */
export const drawnDigits = parseStrokes(readFileSync(DRAWN), DRAWN);
