/**
 * Opens the first file that is dropped on the page or pasted into it, until the returned function
 * is called.
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

/** Whether the target is in a part of the page that is marked as handling files itself. */
function isInsideDropZone(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-takes-files]") !== null;
}
