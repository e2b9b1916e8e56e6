import { trustedScriptUrl } from "../../trustedScript.ts";
import { Refusal } from "../../words/refusal.ts";
import { errorOf } from "./errorData.ts";
import type { Progress, Verification, VerificationJob } from "./verification.ts";
import type { Report } from "./verifyWorker.ts";
import url from "./verifyWorker.ts?worker&url";

/**
 * Runs a measurement in a new worker. Aborting `signal` terminates the worker and rejects the
 * promise with the signal's reason.
 */
export function verifyInWorker(
  job: VerificationJob,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Verification> {
  if (!("Worker" in globalThis)) return Promise.reject(new Refusal("workersUnsupported"));
  const worker = new Worker(trustedScriptUrl(url), { type: "module" });
  const measured = new Promise<Verification>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Report>) => {
      if (data.kind === "progress") onProgress(data.progress);
      else if (data.kind === "done") resolve(data.verification);
      else reject(errorOf(data.error));
    });
    // The event has a message if the script fails, but none if the script cannot be fetched.
    worker.addEventListener("error", ({ message }) => {
      reject(message ? new Refusal("workerFailed", message) : new Refusal("programUnreachable"));
    });
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  worker.postMessage(job);
  return measured.finally(() => worker.terminate());
}
