/** How long the content stays available. Safari may read it several seconds after the click. */
const KEEP_MS = 40_000;

/** Offers the content as a download. Nothing is sent anywhere. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
