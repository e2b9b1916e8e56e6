import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type Plugin } from "vite";

/**
 * Files that load before the first prediction and refer to lessons. The patterns match the source
 * text to remove from each file.
 */
const WAYS: readonly (readonly [file: RegExp, ways: readonly RegExp[]])[] = [
  [/\/main\.tsx$/, [/^import \{ lessonsKept \} .*\n/m, /^if \(lessonsKept[\s\S]*?^}\n/m]],
  [/\/App\.tsx$/, [/^const Teach = .*\n/m, /<Route path="\/teach">[\s\S]*?<\/Route>/]],
  [/\/draw\/Page\.tsx$/, [/^const TeachLink = .*\n/m, /<TeachLink .*\/>/]],
  [/\/Brackets\.tsx$/, [/<RememberDigit[\s\S]*?\/>/]],
  [
    /\/words\/\w+\/refusals\.ts$/,
    [/^ {2}lessonsUnreachable:[\s\S]*?",\n/m, /^ {2}examplesFile:[\s\S]*?`,\n/m],
  ],
];

/** Maximum number of additional bytes for visitors who never teach the page. */
const MOST_BYTES = 512;

/**
 * Builds the page with and without lessons, and compares the number and size of the files that load
 * before the first prediction. See bench/README.md.
 *
 * Usage: `npm run bench:teaching`.
 */
export async function main(): Promise<void> {
  const [own, without] = [await filesOf("with", []), await filesOf("without", [noLessons])];
  const cost = own.bytes - without.bytes;
  console.log(
    `with lessons: ${own.bytes} bytes in ${own.files} files\nwithout: ${without.bytes} bytes in ${without.files} files\ndifference: ${cost} bytes`,
  );
  if (cost > MOST_BYTES || own.files > without.files) {
    console.log(`Expected at most ${MOST_BYTES} additional bytes and no additional files.`);
    process.exitCode = 1;
  }
}

const noLessons: Plugin = {
  name: "no-lessons",
  enforce: "pre",
  transform: (code, id) => {
    const ways = WAYS.find(([file]) => file.test(id))?.[1];
    return ways?.reduce((text, way) => {
      if (way.test(text)) return text.replace(way, way.source.startsWith("<") ? "<></>" : "");
      throw new Error(
        `Expected a match for ${way} in ${id}, but found none. Update bench/page/teaching.ts.`,
      );
    }, code);
  },
};

/**
 * Builds the page. Returns the number of files (the page and the scripts and styles that it links
 * to) and their total size with brotli. Omits the network, because it is the same in both builds.
 */
async function filesOf(name: string, plugins: readonly Plugin[]) {
  const outDir = resolve("../artifacts/bench/teaching", name);
  await build({ plugins: [...plugins], logLevel: "error", build: { outDir, emptyOutDir: true } });
  const page = readFileSync(join(outDir, "index.html"), "utf8");
  const named = page.matchAll(/assets\/[\w-]+\.(?:js|css)/g);
  const files = new Set(["index.html", ...Array.from(named, ([file]) => file)]);
  const sizes = Array.from(
    files,
    (file) => brotliCompressSync(readFileSync(join(outDir, file))).length,
  );
  return { files: files.size, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
