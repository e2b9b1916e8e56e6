import { useEffect, useState } from "react";
import { runInSlices } from "../../explain/runInSlices.ts";

/**
 * The result of the newest job that ended; a newer job stops the one before it, and null lets all
 * rest. Memoise the job: another function is other work.
 */
export function useSliced<Result>(job: (() => Generator<void, Result>) | null): Result | null {
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    return job === null ? undefined : runInSlices(job(), setResult);
  }, [job]);
  return result;
}
