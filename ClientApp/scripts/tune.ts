import { writeFileSync } from "node:fs";
import { openNumbers } from "./evaluate/numbers/openNumbers.ts";
import { prepare } from "./evaluate/numbers/preparedDrawing.ts";
import { tuneSettings } from "./evaluate/numbers/tuneSettings.ts";

const SETTINGS = "src/reading/grouping/settings.json";

/**
 * Tunes the settings for reading multi-digit numbers, such as how much weight the network's
 * predictions and the shapes of the stroke groups get. Run it after the network has changed.
 *
 * Usage: `npm run tune`.
 */
export async function main(): Promise<void> {
  const { model, sets } = await openNumbers();
  const { real, composed, singles, others } = sets;
  const prepared = (drawings: typeof real) => drawings.map((drawing) => prepare(drawing, model));
  const settings = tuneSettings({
    real: prepared(real),
    composed: prepared(composed),
    singles: prepared(singles),
    others: others.map(prepared),
  });
  writeFileSync(SETTINGS, `${JSON.stringify(settings, null, 2)}\n`);
  console.log(`${SETTINGS}: ${JSON.stringify(settings)}`);
}
