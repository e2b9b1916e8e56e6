/**
 * Opens a file when it is dropped on the page or pasted into it. If there are several files, opens
 * only the first. Call the returned function to stop.
 */
export function followFiles(open: (file: File) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const take = (event: Event, files: FileList | undefined) => {
    const file = files?.[0];
    if (file === undefined || isInsideDropZone(event.target)) return;
    event.preventDefault();
    open(file);
  };
  addEventListener("dragover", (event) => event.preventDefault(), { signal });
  addEventListener("drop", (event) => take(event, event.dataTransfer?.files), { signal });
  addEventListener("paste", (event) => take(event, event.clipboardData?.files), { signal });
  return () => stop.abort();
}

/** Returns whether the target is inside an element that handles files itself. */
function isInsideDropZone(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-takes-files]") !== null;
}
