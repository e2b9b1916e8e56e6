import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { earlyScript } from "./earlyScript.ts";

/**
 * The entry module, which opens the network for the first prediction. It needs a WebAssembly
 * binary.
 */
const ENTRY = "src/model/openModel.ts";

/** The network's folder in the build. */
const MODEL = "models/digits";

type Bundle = Readonly<
  Record<string, Chunk | { readonly type: "asset"; readonly fileName: string }>
>;
interface Chunk {
  readonly type: "chunk";
  readonly fileName: string;
  readonly facadeModuleId: string | null;
}

/**
 * Makes the page start all downloads for the first prediction as soon as it opens. Otherwise, the
 * browser would discover the files one after another: the entry module, then its binary and
 * `model.json`, then the weights. A script fetches all files that are not modules, because WebKit
 * would download them twice if a link preloaded them.
 */
export function firstFiles(): Plugin {
  let base = "/";
  let script = "";
  return {
    name: "first-files",
    apply: "build",
    configResolved: (config) => {
      base = config.base;
    },
    generateBundle: {
      // Runs before Vite writes the page.
      order: "pre",
      handler(_, bundle) {
        const model = JSON.parse(readFileSync(`public/${MODEL}/model.json`, "utf8"));
        const [weights] = model.weightsManifest[0].paths;
        const files = [binaryIn(bundle), `${MODEL}/model.json`, `${MODEL}/${weights}`];
        const source = earlyScript(files.map((file) => base + file));
        script = this.getFileName(this.emitFile({ type: "asset", name: "early.js", source }));
      },
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) => withFirstFiles(html, base + script, base + entryIn(bundle)),
    },
  };
}

/**
 * Adds the page's first script, before anything that would delay it, and a preload link for the
 * entry module.
 */
export function withFirstFiles(html: string, script: string, program: string): string {
  return html
    .replace(/<meta charset[^>]*>/, `$&\n    <script src="${script}"></script>`)
    .replace(
      "</head>",
      `<link rel="modulepreload" href="${program}" crossorigin fetchpriority="low">\n  $&`,
    );
}

/** Returns the entry module's file name. Throws if the build does not contain it. */
export function entryIn(bundle: Bundle = {}): string {
  const entry = Object.values(bundle).find(
    (part) => part.type === "chunk" && part.facadeModuleId?.endsWith(ENTRY) === true,
  );
  if (entry !== undefined) return entry.fileName;
  throw new Error(`Expected ${ENTRY} in the build, but it is missing.`);
}

/** Returns the WebAssembly binary's file name. Throws if the build does not contain it. */
export function binaryIn(bundle: Bundle): string {
  const binary = Object.values(bundle).find(({ fileName }) => fileName.endsWith(".wasm"));
  if (binary !== undefined) return binary.fileName;
  throw new Error("Expected a WebAssembly binary in the build, but it is missing.");
}
