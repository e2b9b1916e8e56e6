import { resolve } from "node:path";
import type { Plugin } from "vite";

const CORE = /\/@tensorflow\/tfjs-core\/dist\//;

/** Modules that its core registers at start: a browser with stores for models, Node, and optimizers. */
export function isRegistered(source: string): boolean {
  return /^\.\/(?:platforms\/platform_(?:browser|node)|optimizers\/register_optimizers)$/.test(
    source,
  );
}

/** Modules that register a store for models when they are loaded. */
export function isStore(source: string): boolean {
  return /^\.(?:\/io)?\/(?:io|indexed_db|local_storage|browser_files|http|passthrough)$/.test(
    source,
  );
}

/**
 * Leaves out of TensorFlow.js' core what the page never uses: optimizers and stores for models, which
 * register themselves when it starts and so are never found to be unused. Development keeps them.
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
