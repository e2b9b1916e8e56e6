import { useEffect, useState } from "react";
import { runInSlices } from "../../explain/runInSlices.ts";

/**
 * Runs a job in slices and returns the result of the last job that finished. A new job cancels the
 * previous one. Null cancels it without starting another. Memoise the job, because every new
 * function counts as a new job.
 */
export function useSliced<Result>(job: (() => Generator<void, Result>) | null): Result | null {
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    return job === null ? undefined : runInSlices(job(), setResult);
  }, [job]);
  return result;
}
