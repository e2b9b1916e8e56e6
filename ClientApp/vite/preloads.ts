import { readFileSync } from "node:fs";
import type { HtmlTagDescriptor, Plugin } from "vite";

/** The module that the first answer waits for, together with its WebAssembly binary. */
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
 * Preloads everything that the first answer needs. Otherwise the browser would find it step by
 * step: the program, then its binary and `model.json`, then the weights. The page's own scripts
 * come first, so that the sheet is ready sooner.
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

/**
 * @param files Other files that the program fetches. Throws if the bundle lacks the program or its
 * binary.
 */
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
