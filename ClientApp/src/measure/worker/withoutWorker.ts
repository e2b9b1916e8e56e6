import { Refusal } from "../../words/refusal.ts";

/**
 * Replaces `verifyInWorker` in the single-file build (`npm run build:single`), because a page
 * opened from disk cannot start a worker.
 */
export function verifyInWorker(): Promise<never> {
  return Promise.reject(new Refusal("workerMissing"));
}
