/** The visitor may go to another page before the tools have opened the drawing in the URL. */
let opened = location.hash;

/** The URL's fragment when the page was opened, the first time; then an empty text. */
export function takeOpenedFragment(): string {
  const fragment = opened;
  opened = "";
  return fragment;
}
