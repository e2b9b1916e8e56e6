import { type ErrorData, errorData } from "./errorData.ts";
import type { Progress, Verification, VerificationJob } from "./verification.ts";
import { verify } from "./verify.ts";

/** A message from the worker to the page: its progress, its result or an error. */
export type Report =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly verification: Verification }
  | { readonly kind: "failed"; readonly error: ErrorData };

addEventListener("message", async ({ data }: MessageEvent<VerificationJob>) => {
  const tell = (report: Report, transfer: Transferable[] = []) => postMessage(report, { transfer });
  try {
    const verification = await verify(data, (progress) => tell({ kind: "progress", progress }));
    // The arrays are transferred, not copied, because the images of a large set take up dozens of
    // megabytes.
    const arrays = verification.sets.flatMap(({ pixels, probabilities }) => [
      pixels.buffer,
      probabilities.buffer,
    ]);
    tell({ kind: "done", verification }, arrays);
  } catch (error) {
    tell({ kind: "failed", error: errorData(error) });
  }
});
