import { useEffect, useRef, useState } from "react";
import { STEPS, type Step } from "../../raster/stageGeometry.ts";

/** How long a step is shown before the next one begins. */
const STEP_MS = 2200;

/** Which step from ink to field is shown, and functions to change it. */
interface Play {
  readonly step: Step;
  /** Increases when the same step or an earlier one is shown, which restarts the animation. */
  readonly take: number;
  readonly goTo: (step: Step) => void;
  /** Plays from the first step to the last. */
  readonly start: () => void;
}

export function usePlay(): Play {
  const [{ step, take }, setShown] = useState<{ step: Step; take: number }>({
    step: "centre",
    take: 0,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = (next: Step) =>
    setShown((before) => ({
      step: next,
      take: before.take + Number(STEPS.indexOf(next) <= STEPS.indexOf(before.step)),
    }));
  const playFrom = (index: number) => {
    const next = STEPS[index];
    if (next === undefined) return;
    show(next);
    timer.current = setTimeout(() => playFrom(index + 1), STEP_MS);
  };
  return {
    step,
    take,
    goTo: (next) => {
      clearTimeout(timer.current);
      show(next);
    },
    start: () => {
      clearTimeout(timer.current);
      playFrom(0);
    },
  };
}
