import { trustedScriptUrl } from "../../trustedScript.ts";
import { Refusal } from "../../words/refusal.ts";
import { errorOf } from "./errorData.ts";
import type { Progress, Verification, VerificationJob } from "./verification.ts";
import type { Report } from "./verifyWorker.ts";
import url from "./verifyWorker.ts?worker&url";

/**
 * Measures in a worker of its own, which `signal` ends at once, wherever it is; the promise is then
 * rejected with the signal's reason.
 */
export function verifyInWorker(
  job: VerificationJob,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Verification> {
  const worker = new Worker(trustedScriptUrl(url), { type: "module" });
  const measured = new Promise<Verification>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Report>) => {
      if (data.kind === "progress") onProgress(data.progress);
      else if (data.kind === "done") resolve(data.verification);
      else reject(errorOf(data.error));
    });
    // A script that cannot be fetched has no message; one that fails has.
    worker.addEventListener("error", ({ message }) => {
      reject(message ? new Refusal("workerFailed", message) : new Refusal("programUnreachable"));
    });
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  worker.postMessage(job);
  return measured.finally(() => worker.terminate());
}
