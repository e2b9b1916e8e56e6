import type { ModelState } from "./modelLoader.ts";

interface StatusProps {
  readonly model: ModelState;
  /** Time of the last prediction with its field, null before the first. */
  readonly elapsedMs: number | null;
  readonly onRetry: () => void;
}

/** Whether the network is there, what it runs on and how long an answer takes. */
export function Status({ model, elapsedMs, onRetry }: StatusProps) {
  if (model.status === "loading") return <p className="status">The network is on its way…</p>;
  if (model.status === "failed") {
    return (
      <div className="status failed" role="alert">
        <p>{model.message}</p>
        <button type="button" data-testid="retry" onClick={onRetry}>
          Try again
        </button>
      </div>
    );
  }
  const backEnd = model.model.backEnd === "wasm" ? "WebAssembly" : "JavaScript";
  return (
    <p className="status">
      {elapsedMs === null ? "Ready" : `Read in ${elapsedMs.toFixed(1)} ms`} · {backEnd}, on this
      device
    </p>
  );
}
