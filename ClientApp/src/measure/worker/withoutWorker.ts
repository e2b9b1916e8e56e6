import { Refusal } from "../../words/refusal.ts";

/**
 * Stands in for `verifyInWorker` in the build of one file (`npm run build:single`): a page that was
 * opened from a disk may start no worker.
 */
export function verifyInWorker(): Promise<never> {
  return Promise.reject(new Refusal("workerMissing"));
}
