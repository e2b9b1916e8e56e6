import { resolve } from "node:path";
import type { Plugin } from "vite";

const CORE = /\/@tensorflow\/tfjs-core\/dist\//;

/**
 * Whether `source` is a module that registers something when the core loads: the browser platform
 * with its model stores, the Node platform or the optimizers.
 */
export function isRegistered(source: string): boolean {
  return /^\.\/(?:platforms\/platform_(?:browser|node)|optimizers\/register_optimizers)$/.test(
    source,
  );
}

/** Whether `source` is a module that registers a model store when it loads. */
export function isStore(source: string): boolean {
  return /^\.(?:\/io)?\/(?:io|indexed_db|local_storage|browser_files|http|passthrough)$/.test(
    source,
  );
}

/**
 * Removes the parts of the TensorFlow.js core that the page never uses: optimizers, platforms and
 * model stores. They register themselves at startup, so tree shaking does not remove them. The
 * development server keeps them.
 */
export function smallCore(): Plugin {
  const page = resolve(import.meta.dirname, "../src/model/backEnds/pagePlatform.ts");
  return {
    name: "small-core",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer) {
      if (importer === undefined || !CORE.test(importer)) return null;
      if (isRegistered(source)) return page;
      if (!isStore(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found === null ? null : { ...found, moduleSideEffects: false };
    },
  };
}
