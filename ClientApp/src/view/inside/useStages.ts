import { useEffect, useState } from "react";

/**
 * Grows from 1 to `stages`, by one per task. A long page that is built stage by stage never keeps
 * the visitor waiting.
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
