import { DIGITS } from "../../src/measure/sampleSet.ts";
import type { TrainingDrawing } from "../data/trainingStrokes.ts";
import type { Random } from "../fields/random.ts";

/**
 * Picks `perDigit` drawings of each digit, in random order. The writers take turns, so that each of
 * them is represented and none dominates. Throws if there are too few drawings of a digit.
 */
export function pickEvenly(
  drawings: readonly TrainingDrawing[],
  perDigit: number,
  random: Random,
): TrainingDrawing[] {
  const mixed = shuffled(drawings, random);
  const picked = DIGITS.flatMap((digit) => {
    const own = inTurns(mixed.filter(({ label }) => label === digit));
    if (own.length >= perDigit) return own.slice(0, perDigit);
    throw new Error(
      `Expected ${perDigit} drawings of the digit ${digit}, found ${own.length}; pick fewer of each.`,
    );
  });
  return shuffled(picked, random);
}

/**
 * Returns the drawings in rounds: one by each writer, then a second one by each writer who has
 * more, and so on.
 */
function inTurns(drawings: readonly TrainingDrawing[]): TrainingDrawing[] {
  const seen = new Map<string, number>();
  const turns = drawings.map((drawing) => {
    const turn = seen.get(drawing.writer) ?? 0;
    seen.set(drawing.writer, turn + 1);
    return { drawing, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ drawing }) => drawing);
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random.between(0, 1) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
