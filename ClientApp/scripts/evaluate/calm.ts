import type { Field } from "../../src/raster/field.ts";
import { rasterise } from "../../src/raster/rasterise.ts";
import { judge, type Labelling } from "../../src/reading/judge.ts";
import type { Prediction } from "../../src/reading/prediction.ts";
import { type Settled, settle } from "../../src/reading/settle.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";

/** How often the result changes while a digit is being drawn. The first result does not count. */
export interface Calm {
  readonly digits: number;
  /** Mean number of changes if every frame shows the newest prediction. */
  readonly newest: number;
  /** Mean number of changes that the page shows. */
  readonly shown: number;
}

const POINTS_PER_FRAME = 2;
const FRAME_MS = 1000 / 60;

/** Draws each digit at 120 points per second, and reads it 60 times per second, as the page does. */
export function calmOf(
  labelling: Labelling,
  classify: (field: Field) => Float32Array,
  drawings: readonly (readonly Stroke[])[],
): Calm {
  let [newest, shown] = [0, 0];
  for (const strokes of drawings) {
    const frames = [...framesOf(strokes)].flatMap(({ ink, isPenDown }) => {
      const field = rasterise(ink);
      return field === null
        ? []
        : [{ prediction: judge(labelling, classify(field), field), isPenDown }];
    });
    let settled: Settled = { shown: { verdict: "empty" }, hesitatingSince: null };
    const settledFrames = frames.map(({ prediction, isPenDown }, i) => {
      settled = settle(settled, prediction, isPenDown, FRAME_MS * i);
      return settled.shown;
    });
    newest += changesOf(frames.map(({ prediction }) => prediction));
    shown += changesOf(settledFrames);
  }
  return {
    digits: drawings.length,
    newest: newest / drawings.length,
    shown: shown / drawings.length,
  };
}

/** For each frame: the strokes drawn so far, and whether the pen is down. */
function* framesOf(strokes: readonly Stroke[]) {
  for (const [i, stroke] of strokes.entries()) {
    const before = strokes.slice(0, i);
    for (let points = 1; points < stroke.length; points += POINTS_PER_FRAME) {
      yield { ink: [...before, stroke.slice(0, points)], isPenDown: true };
    }
    yield { ink: [...before, stroke], isPenDown: false };
  }
}

function changesOf(predictions: readonly Prediction[]): number {
  const told = predictions.map(tellOf).filter((what) => what !== "empty");
  return told.filter((what, i) => i > 0 && what !== told[i - 1]).length;
}

/** What a visitor sees: the digit, the two most likely digits, or "not a digit". */
function tellOf(prediction: Prediction): string {
  if (prediction.verdict === "empty" || prediction.verdict === "not-a-digit") {
    return prediction.verdict;
  }
  const [best, second] = prediction.candidates;
  return prediction.verdict === "digit" ? best.digit : `${best.digit} or ${second.digit}`;
}
