// Runs `npm ci` if packages are missing or out of date. Exits with code 2 if Node.js is too old.
// The host, the publish step and the tests run this script, so it must not import any package.
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** @param {string} version */
const majorAndMinor = (version) => (version.match(/\d+/g) ?? []).map(Number);

// package.json lists the versions of Node.js that Vite supports: ^A.B.0 means A.x from A.B on, and
// >=A.B.0 also includes later major versions.
const { node: range } = JSON.parse(readFileSync("package.json", "utf8")).engines;
const supported = range.split(" || ").map((/** @type {string} */ part) => {
  const [oldestMajor = 0, oldestMinor = 0] = majorAndMinor(part);
  const orLater = part.startsWith(">=");
  return {
    text: `${oldestMajor}.${oldestMinor} or ${orLater ? "later" : `a later ${oldestMajor}.x`}`,
    /** @param {number} major @param {number} minor */
    includes: (major, minor) =>
      major === oldestMajor ? minor >= oldestMinor : orLater && major > oldestMajor,
  };
});
const [major = 0, minor = 0] = majorAndMinor(process.version);
if (!supported.some(({ includes }) => includes(major, minor))) {
  const versions = supported.map(({ text }) => text).reverse();
  console.error(
    `Vite does not support Node.js ${process.version}. Install version ${versions.join(", or ")}, from https://nodejs.org, then try again.`,
  );
  process.exit(2);
}

/** @param {string} path */
const changedMs = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes this file last, so packages are out of date if and only if this file is older than the
// lock file.
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
  process.exitCode = status === 0 ? 0 : 1;
}
