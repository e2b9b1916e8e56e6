import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Pixels `[height, width, 4]` row-major, red, green, blue and opacity in 0..255. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Where Debian, Ubuntu and Fedora install Chromium, after the path in `CHROME_PATH`. */
const CHROMIUM = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Draws a picture with Chromium. Throws one sentence if there is no Chromium. */
export function drawSvg(svg: string, width: number, height: number): Pixels {
  const chromium = CHROMIUM.find((path) => path !== undefined && existsSync(path));
  if (chromium === undefined) {
    throw new Error(
      "Expected Chromium to draw with; install it, or name it by the variable CHROME_PATH.",
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "icons-"));
  try {
    const page = join(folder, "page.html");
    writeFileSync(page, pageThatDraws(svg, width, height));
    const args = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", `file://${page}`];
    const options = { encoding: "utf8", maxBuffer: 2 ** 26, stdio: "pipe" } as const;
    const base64 = /<body>([\w+/=]+)<\/body>/.exec(execFileSync(chromium, args, options))?.[1];
    const rgba = Buffer.from(base64 ?? "", "base64");
    if (rgba.length === width * height * 4) return { width, height, rgba };
    throw new Error(
      `Expected ${width}×${height} pixels of Chromium, but got ${rgba.length} bytes.`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page that replaces itself with the picture's pixels in base64 once it has loaded. */
function pageThatDraws(svg: string, width: number, height: number): string {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  return `<!doctype html><body><img src="${source}"><script>
    onload = () => {
      const pen = new OffscreenCanvas(${width}, ${height}).getContext("2d");
      pen.drawImage(document.querySelector("img"), 0, 0, ${width}, ${height});
      const { data } = pen.getImageData(0, 0, ${width}, ${height});
      document.body.textContent = btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
    };
  </script>`;
}
