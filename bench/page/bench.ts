import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { freshPage, heapOf, launch } from "./browser.ts";
import {
  type DrawingConditions,
  type DrawingFigures,
  measureDrawing,
  measureHeap,
} from "./drawing.ts";
import { startProxy } from "./earlyProxy.ts";
import { startHost } from "./host.ts";
import { buildPeers } from "./peers.ts";
import { serve } from "./serve.ts";
import { spreadOf } from "./statistics.ts";
import type { Timing } from "./timing.ts";
import { answered, DRAW_EARLY, type Visit, visit } from "./visits.ts";
import { launchWebKit } from "./webkit.ts";

const ENGINES = ["wasm", "cpu", "tfjs", "onnx", "plain"] as const;
const PARTS = ["visits", "webkit", "answers", "drawing", "memory"] as const;

/**
 * Measures the published page and its peers in one run. See bench/README.md.
 *
 * Usage: `npm run bench -- [--site DIR] [--rounds N] [--only PARTS]`. The default is all parts:
 * `visits,webkit,answers,drawing,memory`.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      site: { type: "string" },
      rounds: { type: "string", default: "5" },
      only: { type: "string", default: PARTS.join() },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(
      `Expected --rounds to be a whole number of at least 1, but got ${values.rounds}.`,
    );
  }
  const parts = values.only.split(",");
  const unknown = parts.filter((part) => !PARTS.some((known) => known === part));
  if (unknown.length > 0) {
    throw new Error(`Expected --only to list some of ${PARTS.join()}, but got ${unknown.join()}.`);
  }

  const repository = resolve("..");
  const host = await startHost(repository, values.site && resolve(values.site));
  const browser = await launch();
  try {
    const peers = await buildPeers(repository);
    writeOnnx(repository, join(peers, "digits.onnx"));
    const models = join(host.folder, "wwwroot/models");
    const peerServer = await serve({ "/": peers, "/models/": models });
    const figures: Record<string, unknown> = { rounds, chromium: browser.version() };
    if (parts.includes("visits")) {
      figures.visits = await measureVisits(browser, rounds, [
        ["page", `${host.url}/`],
        ["plain TensorFlow.js page", `${peerServer.url}/tfjs.html`],
        ["onnxruntime-web page", `${peerServer.url}/onnx.html`],
      ]);
    }
    if (parts.includes("webkit")) figures.webkit = await measureWebKit(browser, rounds, host.url);
    if (parts.includes("answers")) {
      figures.answers = await measureAnswers(browser, rounds, `${peerServer.url}/timing.html`);
    }
    if (parts.includes("drawing")) {
      figures.drawing = await measureDrawings(browser, rounds, {
        page: `${host.url}/`,
        "bare sheet": `${peerServer.url}/bare.html`,
      });
    }
    if (parts.includes("memory")) {
      const heap: Record<string, unknown> = {
        answers: await measureAnswersLeft(browser, `${peerServer.url}/timing.html`),
      };
      for (const endedBy of ["undo", "clear"] as const) {
        const [before, after] = await measureHeap(browser, `${host.url}/`, 1000, endedBy);
        heap[endedBy] = { afterThousandDrawings: before, afterTwoThousand: after };
        console.log(
          `\nheap after 1,000 drawings with ${endedBy} after each: ${(before / 1e6).toFixed(2)} MB; after 2,000: ${(after / 1e6).toFixed(2)} MB`,
        );
      }
      figures.heap = heap;
    }
    const file = join(repository, "artifacts/bench/figures.json");
    mkdirSync(join(repository, "artifacts/bench"), { recursive: true });
    writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
    console.log(`\nall figures in ${file}`);
    peerServer.close();
  } finally {
    await browser.close();
    host.stop();
  }
}

type Sheet = "page" | "bare sheet";

const DRAWING_CONDITIONS: readonly (DrawingConditions & { readonly on: Sheet })[] = [
  { on: "page", rate: 1 },
  { on: "bare sheet", rate: 1 },
  { on: "page", rate: 4 },
  { on: "bare sheet", rate: 4 },
  { on: "page", rate: 4, digits: 5 },
  { on: "page", rate: 4, digits: 10 },
  { on: "page", rate: 1, earlierPoints: 10_000 },
  { on: "page", rate: 4, earlierPoints: 10_000 },
];

type Browser = Awaited<ReturnType<typeof launch>>;

async function measureVisits(
  browser: Browser,
  rounds: number,
  pages: readonly (readonly [name: string, url: string])[],
): Promise<unknown> {
  const all = new Map<string, Visit[]>();
  const keep = (name: string, one: Visit) => all.set(name, [...(all.get(name) ?? []), one]);
  for (let round = 0; round < rounds; round++) {
    for (const isSlow of [false, true]) {
      for (const [name, url] of pages) {
        const line = isSlow ? "slow phone" : "unthrottled";
        const { first, second } = await visit(browser, url, { isSlow, again: name === "page" });
        keep(`${name}, first visit, ${line}`, first);
        if (second !== null) keep(`${name}, second visit, ${line}`, second);
      }
    }
  }
  console.log(
    "\ntime to the first prediction (median ms; quartiles; 99th percentile; bytes; requests for hashed files)",
  );
  return Object.fromEntries(
    [...all]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, visits]) => {
        const spread = spreadOf(visits.map(({ answerMs }) => answerMs));
        const [last] = visits.slice(-1);
        const [low, high] = spread.quartiles.map((ms) => ms.toFixed(0));
        console.log(
          `  ${name}: ${spread.median.toFixed(0)} ms (${low} to ${high}; ${spread.percentile99.toFixed(0)}); ${last?.bytes} bytes; ${last?.hashedRequests}`,
        );
        return [
          name,
          { spread, bytes: last?.bytes, bytesOf: last?.bytesOf, hashed: last?.hashedRequests },
        ];
      }),
  );
}

/**
 * Measures first visits in WebKit and Chromium, without throttling. For both, a proxy adds the
 * script that draws, because WebKit cannot run a script before the page's own scripts.
 */
async function measureWebKit(browser: Browser, rounds: number, url: string): Promise<unknown> {
  const webKit = await launchWebKit();
  if (webKit === null) {
    console.log(
      "\nWebKit was not measured. To install it: `apt-get install webkit2gtk-driver xvfb`.",
    );
    return null;
  }
  const proxy = await startProxy(url, DRAW_EARLY);
  const all: { readonly chromium: number[]; readonly webKit: number[] } = {
    chromium: [],
    webKit: [],
  };
  try {
    for (let round = 0; round < rounds; round++) {
      const { page, close } = await freshPage(browser);
      await page.goto(proxy.url, { waitUntil: "commit" });
      all.chromium.push(await answered(page));
      await close();
      all.webKit.push(await webKit.numberFrom(proxy.url, "return window.answeredAtMs ?? null"));
    }
  } finally {
    proxy.close();
    webKit.stop();
  }
  const [chromium, other] = [spreadOf(all.chromium), spreadOf(all.webKit)];
  console.log(
    `\ntime to the first prediction, through a proxy: Chromium ${chromium.median.toFixed(0)} ms, WebKit ${other.median.toFixed(0)} ms (ratio ${(other.median / chromium.median).toFixed(2)})`,
  );
  return { chromium, webKit: other };
}

async function measureAnswers(browser: Browser, rounds: number, url: string): Promise<unknown> {
  const all = new Map<string, Timing[]>();
  const peaks: number[] = [];
  const peakModule = await multiplyAddLoop();
  for (let round = 0; round < rounds; round++) {
    for (const engine of ENGINES) {
      const { page, close } = await freshPage(browser);
      await page.goto(url);
      const count = engine === "wasm" || engine === "onnx" ? 2000 : 100;
      const timing = await page.evaluate<Timing, readonly [string, number]>(
        ([name, many]) => window.measure(name, many),
        [engine, count],
      );
      all.set(engine, [...(all.get(engine) ?? []), timing]);
      if (engine === "wasm") {
        peaks.push(await page.evaluate((bytes) => window.multiplyAdds(bytes), peakModule));
      }
      await close();
    }
  }
  const peak = spreadOf(peaks).median;
  const work = multiplyAddsOfNetwork();
  console.log(
    `\none prediction (ms: field median; network median; field and network median, quartiles, 99th percentile; difference from the trainer; share of this browser's peak of ${(peak / 1e9).toFixed(1)} G multiply-adds per second)`,
  );
  return {
    peak,
    work,
    engines: Object.fromEntries(
      [...all].map(([engine, timings]) => {
        const network = spreadOf(timings.flatMap(({ networkMs }) => networkMs));
        const field = spreadOf(timings.flatMap(({ fieldMs }) => fieldMs));
        const both = spreadOf(timings.flatMap(({ bothMs }) => bothMs));
        const [low, high] = both.quartiles.map((ms) => ms.toFixed(2));
        const difference = Math.max(...timings.map((timing) => timing.difference));
        const share = work / (network.median / 1000) / peak;
        const left = timings.map(({ tensorsLeft }) => tensorsLeft);
        const tensorsLeft = left.some((one) => one === null) ? null : Math.max(...left.map(Number));
        console.log(
          `  ${engine}: ${field.median.toFixed(2)}; ${network.median.toFixed(2)}; ${both.median.toFixed(2)} (${low} to ${high}) / ${both.percentile99.toFixed(2)}; ${difference.toExponential(1)}; ${(100 * share).toFixed(1)}%; tensors left ${tensorsLeft ?? "–"}`,
        );
        return [engine, { field, network, both, difference, share, tensorsLeft }];
      }),
    ),
  };
}

async function measureDrawings(
  browser: Browser,
  rounds: number,
  urls: Readonly<Record<Sheet, string>>,
): Promise<unknown> {
  const all = DRAWING_CONDITIONS.map((): DrawingFigures[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { on, ...conditions }] of DRAWING_CONDITIONS.entries()) {
      all[i]?.push(await measureDrawing(browser, urls[on], conditions));
    }
  }
  console.log("\ndrawing at 120 points per second, while the pen is down");
  return all.map((figures, i) => {
    const busy = spreadOf(figures.map((one) => one.mainThreadMsPerFrame));
    const [frames, missed] = [sum(figures, "frames"), sum(figures, "missed")];
    const longTasksMs = figures.flatMap((one) => one.longTasksMs);
    const interactionMs = Math.max(...figures.map((one) => one.interactionMs));
    const answerMs = Math.max(...figures.map((one) => one.answerMs));
    const { on, rate, earlierPoints = 0, digits = 1 } = DRAWING_CONDITIONS[i] ?? {};
    const [low, high] = busy.quartiles.map((ms) => ms.toFixed(1));
    console.log(
      `  ${on}, CPU slowed down ${rate}x, ${earlierPoints} earlier points, ${digits} ${digits === 1 ? "digit" : "digits"}: main thread ${busy.median.toFixed(1)} ms per frame (${low} to ${high}), ${missed} of ${frames} frames late, long tasks ${longTasksMs.length}, slowest interaction ${interactionMs} ms, final result at most ${answerMs.toFixed(0)} ms after pen up`,
    );
    return { ...DRAWING_CONDITIONS[i], busy, frames, missed, longTasksMs, interactionMs, answerMs };
  });
}

function sum(figures: readonly DrawingFigures[], of: "frames" | "missed"): number {
  return figures.reduce((total, one) => total + one[of], 0);
}

/**
 * Measures the heap before and after 10,000 predictions in one page, and counts the tensors that
 * are left.
 */
async function measureAnswersLeft(browser: Browser, url: string): Promise<unknown> {
  const { page, protocol, close } = await freshPage(browser);
  try {
    await page.goto(url);
    const predict = (count: number) =>
      page.evaluate((many) => window.measure("wasm", many).then((one) => one.tensorsLeft), count);
    await predict(1000);
    const before = await heapOf(protocol);
    const tensorsLeft = await predict(10_000);
    const after = await heapOf(protocol);
    console.log(
      `\n10,000 predictions: tensors left ${tensorsLeft}, heap before ${(before / 1e6).toFixed(2)} MB, after ${(after / 1e6).toFixed(2)} MB`,
    );
    return { tensorsLeft, before, after };
  } finally {
    await close();
  }
}

/**
 * Returns a WebAssembly module for measuring peak SIMD throughput. Its loop runs 12 independent
 * chains of four-lane multiply-adds. All chains fit in the registers, and while one chain waits for
 * its previous result, the others keep the CPU busy.
 */
async function multiplyAddLoop(): Promise<number[]> {
  // Scripts run as CommonJS, but Binaryen uses top-level await.
  const { default: binaryen } = await import("binaryen");
  const chains = Array.from({ length: 12 }, (_, i) => `$a${i}`);
  const step = chains.map(
    (name) =>
      `(local.set ${name} (f32x4.add (f32x4.mul (local.get ${name}) (local.get $k)) (local.get $k)))`,
  );
  const module = binaryen.parseText(`(module
    (memory (export "memory") 1)
    (func (export "run") (param $n i32) (local $k v128) ${chains.map((name) => `(local ${name} v128)`).join(" ")}
      (local.set $k (f32x4.splat (f32.const 0.5)))
      (loop $again ${step.join(" ")} ${step.join(" ")}
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br_if $again (local.get $n)))
      (v128.store (i32.const 0) ${chains.slice(1).reduce((sum, name) => `(f32x4.add ${sum} (local.get ${name}))`, "(local.get $a0)")})))`);
  module.setFeatures(binaryen.Features.SIMD128);
  return Array.from(module.emitBinary());
}

/** Number of multiply-adds that the committed network needs for one prediction. */
function multiplyAddsOfNetwork(): number {
  const json = JSON.parse(readFileSync("public/models/digits/model.json", "utf8"));
  let [side, channels, sum] = [28, 1, 0];
  for (const { class_name: kind, config } of json.modelTopology.config.layers) {
    if (kind === "Conv2D") {
      side = Math.ceil(side / config.strides[0]);
      sum += side * side * config.filters * channels * config.kernel_size[0] ** 2;
      channels = config.filters;
    } else if (kind === "Dense") sum += channels * config.units;
  }
  return sum;
}

function writeOnnx(repository: string, file: string): void {
  const model = "ClientApp/public/models/digits";
  const args = ["run", "bench/page/peers/Onnx.cs", "--", model, file];
  execFileSync("dotnet", args, { cwd: repository, stdio: ["ignore", "ignore", "inherit"] });
}
