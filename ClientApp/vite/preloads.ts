import { readFileSync } from "node:fs";
import type { HtmlTagDescriptor, Plugin } from "vite";

/** The module whose part of the build, with its WebAssembly binary, the first answer waits for. */
const ENTRY = "src/model/openModel.ts";

/** The network, as it is deployed with the page. */
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
 * Asks for all that the first answer needs with the page itself, as the browser would find it step
 * by step only: the program, then its binary and `model.json`, then the weights. The page's own
 * scripts go first, so that the sheet is there to draw on.
 */
export function preloads(): Plugin {
  let base = "/";
  return {
    name: "preloads",
    apply: "build",
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle }) => {
        const model = JSON.parse(readFileSync(`public/${MODEL}/model.json`, "utf8"));
        const [weights] = model.weightsManifest[0].paths;
        return preloadTags(bundle as Bundle, base, [`${MODEL}/model.json`, `${MODEL}/${weights}`]);
      },
    },
  };
}

/** @param files Fetched by the program, beside the binary of the bundle. Throws where the bundle lacks what they are for. */
export function preloadTags(
  bundle: Bundle,
  base: string,
  files: readonly string[],
): HtmlTagDescriptor[] {
  const parts = Object.values(bundle);
  const entry = parts.find(
    (part): part is Chunk => part.type === "chunk" && part.facadeModuleId?.endsWith(ENTRY) === true,
  );
  const binary = parts.find(({ fileName }) => fileName.endsWith(".wasm"));
  if (entry === undefined || binary === undefined) {
    throw new Error(`Expected ${ENTRY} and a WebAssembly binary in the build, but one is missing.`);
  }
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
    tag: "link",
    attrs: { ...attrs, crossorigin: "anonymous", fetchpriority: "low" },
    injectTo: "head",
  });
  return [
    link({ rel: "modulepreload", href: `${base}${entry.fileName}` }),
    ...[binary.fileName, ...files].map((file) =>
      link({ rel: "preload", as: "fetch", href: `${base}${file}` }),
    ),
  ];
}
