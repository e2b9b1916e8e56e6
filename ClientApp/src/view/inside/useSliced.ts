import { useEffect, useState } from "react";
import { runInSlices } from "../../explain/runInSlices.ts";

/**
 * The result of the newest finished job. A new job cancels the previous one. Null only cancels.
 * Memoise the job: a new function is a new job.
 */
export function useSliced<Result>(job: (() => Generator<void, Result>) | null): Result | null {
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    return job === null ? undefined : runInSlices(job(), setResult);
  }, [job]);
  return result;
}
