// Bundles and runs a TypeScript script, given by its name in this folder or by its path:
// node scripts/run.js evaluate --data DIR
import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const [name, ...args] = process.argv.slice(2);
// One folder per run, because the same script may run several times at once.
const outDir = `node_modules/.cache/scripts/${process.pid}`;
process.on("exit", () => rmSync(outDir, { recursive: true, force: true }));
try {
  if (name === undefined) throw new Error("Expected the name of a script, e.g. evaluate.");
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      ssr: name.includes("/") ? `${name}.ts` : `scripts/${name}.ts`,
      outDir,
      emptyOutDir: false,
      // TensorFlow.js's WebAssembly loader expects CommonJS when it runs in Node.
      rolldownOptions: {
        output: { format: "cjs", entryFileNames: "script.cjs" },
        // These packages are not bundled. Node finds them from the output folder, even if the
        // script's own folder has no node_modules.
        external: ["binaryen", "playwright-core", "vite"],
      },
    },
    ssr: { noExternal: [/^@tensorflow\//] },
  });
  const { main } = await import(pathToFileURL(`${outDir}/script.cjs`).href);
  await main(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
