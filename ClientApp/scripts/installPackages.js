// Runs `npm ci` if packages are missing or out of date. The host, the publish step and the tests
// run it, so it must not import any package.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** @param {string} path */
const changedMs = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes this file last, so packages are out of date if and only if it is older than the lock
// file.
const installedMs = changedMs("node_modules/.package-lock.json");
if (installedMs === 0 || installedMs < changedMs("package-lock.json")) {
  console.log(
    `Packages are ${installedMs === 0 ? "missing" : "out of date"}. Running npm ci, which takes a moment.`,
  );
  const { status, error } = spawnSync("npm ci --no-audit --no-fund", {
    shell: true,
    stdio: "inherit",
  });
  if (error) console.error(`npm error ${error.message}`);
  process.exitCode = status ?? 1;
}
