import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/**
 * Installs the peers' packages if they are missing, and builds the peers' pages the way the real
 * page is built. Returns the folder that contains the built pages.
 */
export async function buildPeers(repository: string): Promise<string> {
  const [client, app] = [join(repository, "bench/page/peers"), join(repository, "ClientApp")];
  if (!existsSync(join(client, "node_modules"))) {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: client, stdio: "inherit" });
  }
  execFileSync(join(app, "node_modules/.bin/tsc"), ["-p", client], { stdio: "inherit" });
  const folder = join(repository, "artifacts/bench/peers");
  const page = (name: string) => join(client, `pages/${name}.html`);
  await build({
    configFile: false,
    logLevel: "warn",
    root: join(client, "pages"),
    publicDir: false,
    resolve: {
      alias: [
        {
          find: /^.*\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/,
          replacement: join(app, "src/model/backEnds/withoutThreads.ts"),
        },
        // Use the page's own copy of TensorFlow.js.
        {
          find: /^(@tensorflow\/tfjs-(?:core|backend-wasm|backend-cpu)(?:\/.*)?)$/,
          replacement: join(app, "node_modules/$1"),
        },
      ],
    },
    build: {
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(
          ["tfjs", "onnx", "timing", "bare"].map((name) => [name, page(name)]),
        ),
      },
    },
  });
  return folder;
}
