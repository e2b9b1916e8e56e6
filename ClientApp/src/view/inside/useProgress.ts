import { useEffect, useState } from "react";
import { runInSlices } from "../../explain/runInSlices.ts";

/** A job that yields its progress and returns its result. */
export type Job<Progress, Result> = () => Generator<Progress, Result>;

interface Report<Progress, Result> {
  readonly progress: Progress | null;
  readonly result: Result | null;
}

const NOTHING = { progress: null, result: null };

/**
 * Returns the progress and the result of a job that runs in slices. A new job cancels the previous
 * one. Null cancels it without starting another. Memoise the job, because every new function counts
 * as a new job.
 */
export function useProgress<Progress, Result>(
  job: Job<Progress, Result> | null,
): Report<Progress, Result> {
  const [newest, setNewest] = useState<Report<Progress, Result> & { readonly of: typeof job }>({
    ...NOTHING,
    of: null,
  });
  useEffect(() => {
    if (job === null) return;
    return runInSlices(
      job(),
      (result) => setNewest({ of: job, progress: null, result }),
      (progress) => setNewest({ of: job, progress, result: null }),
    );
  }, [job]);
  return newest.of === job ? newest : NOTHING;
}
