// Runs a TypeScript script through Vite's own pipeline: node scripts/run.js scripts/evaluate.ts --data DIR
import { runnerImport } from "vite";

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error("Expected the path of a script after scripts/run.js, e.g. scripts/evaluate.ts.");
  process.exit(2);
}
try {
  const { module } = await runnerImport(`./${script}`, { logLevel: "warn" });
  await module.main(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
