/** The page's colours. */
export const PAPER = "#fdfaf3";
export const INK = "#1b2440";
export const QUIET = "#5e5b54";
export const RULE = "#d9e2ea";
export const RIGHT = "#2f5d8c";
export const WRONG = "#b3361f";

type Attributes = Readonly<Record<string, string | number>>;

/** An SVG picture on the page's paper colour. Sizes and positions are in pixels. */
export function svg(widthPx: number, heightPx: number, children: readonly string[]): string {
  const root = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      width: widthPx,
      height: heightPx,
      "font-family": "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif",
      "font-size": 13,
      fill: INK,
    },
    [element("rect", { width: widthPx, height: heightPx, fill: PAPER }), ...children],
  );
  return `${root}\n`;
}

/** An element with its attributes. Numbers are rounded to two decimals. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === "number" ? String(Math.round(value * 100) / 100) : value;
    return ` ${key}="${escaped(text)}"`;
  });
  const start = `<${name}${written.join("")}`;
  return children.length === 0 ? `${start}/>` : `${start}>\n${children.join("\n")}\n</${name}>`;
}

/** A line of text that starts at (x, y) unless the attributes anchor it otherwise. */
export function text(x: number, y: number, content: string, attributes: Attributes = {}): string {
  return element("text", { x, y, ...attributes }, [escaped(content)]);
}

const escaped = (content: string): string =>
  content
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
