import { resolve } from "node:path";
import type { Plugin } from "vite";

const CORE = /\/@tensorflow\/tfjs-core\/dist\//;

/**
 * Modules that the core registers at startup: a browser platform with model stores, Node, and
 * optimizers.
 */
export function isRegistered(source: string): boolean {
  return /^\.\/(?:platforms\/platform_(?:browser|node)|optimizers\/register_optimizers)$/.test(
    source,
  );
}

/** Modules that register a model store when they are loaded. */
export function isStore(source: string): boolean {
  return /^\.(?:\/io)?\/(?:io|indexed_db|local_storage|browser_files|http|passthrough)$/.test(
    source,
  );
}

/**
 * Removes what the page never uses from TensorFlow.js' core: optimizers and model stores. They
 * register themselves at startup, so tree shaking never removes them. The development server keeps
 * them.
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
