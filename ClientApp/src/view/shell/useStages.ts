import { useEffect, useState } from "react";

/**
 * Returns a number that grows from 1 to `stages`, by one per timer callback. Rendering a long page
 * in stages keeps it responsive.
 */
export function useStages(stages: number): number {
  const [stage, setStage] = useState(1);
  useEffect(() => {
    if (stage >= stages) return;
    const timer = setTimeout(setStage, 0, stage + 1);
    return () => clearTimeout(timer);
  }, [stage, stages]);
  return stage;
}
