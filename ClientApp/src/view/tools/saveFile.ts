/** Hands a file to the browser to be saved under the name. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content by the next turn of its loop; until then the URL must live.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
