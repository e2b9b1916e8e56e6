const OPEN = /<!-- figures: (\S+) -->/g;
const CLOSE = "<!-- /figures -->";

/**
 * Inserts each figure between the two comments that mark its position, within a line or as a
 * separate block: `<!-- figures: NAME -->…<!-- /figures -->`.
 */
export function fillMarkers(
  text: string,
  figures: Readonly<Record<string, string>>,
  path: string,
): string {
  let filled = "";
  let end = 0;
  for (const { 0: open, 1: name = "", index } of text.matchAll(OPEN)) {
    const figure = figures[name];
    if (figure === undefined) {
      throw new Error(
        `Expected the name of a figure in ${path}, but got "${name}"; the names are ${Object.keys(figures).join(", ")}.`,
      );
    }
    const start = index + open.length;
    const close = text.indexOf(CLOSE, start);
    const next = text.indexOf("<!-- figures:", start);
    if (close < 0 || (next >= 0 && next < close)) {
      throw new Error(`Expected ${CLOSE} after ${open} in ${path}, but there is none; add it.`);
    }
    filled += text.slice(end, start) + (figure.includes("\n") ? `\n\n${figure}\n\n` : figure);
    end = close;
  }
  return filled + text.slice(end);
}
