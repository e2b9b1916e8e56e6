/** Offers a text as a file to save, as a download does; nothing is sent anywhere. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content once this task is over.
  setTimeout(() => URL.revokeObjectURL(url));
}
