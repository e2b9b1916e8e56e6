import type { Timing } from "../../timing.ts";
import parity from "../../../../ClientApp/src/model/parity.json";
import { rasterise } from "../../../../ClientApp/src/raster/rasterise.ts";
import type { Classify } from "./page.ts";

interface Engine {
  readonly classify: Classify;
  readonly tensors?: () => number;
}

const ENGINES: Record<string, () => Promise<Engine>> = {
  wasm: async () => {
    const { openOurs, tensors } = await import("./ours.ts");
    return { classify: await openOurs("wasm"), tensors };
  },
  cpu: async () => {
    const { openOurs, tensors } = await import("./ours.ts");
    return { classify: await openOurs("cpu"), tensors };
  },
  tfjs: async () => {
    const { openTfjs, tensors } = await import("./tfjs.ts");
    return { classify: await openTfjs(), tensors };
  },
  onnx: async () => ({ classify: await (await import("./onnx.ts")).openOnnx() }),
  plain: async () => ({ classify: await (await import("./plain.ts")).openPlain() }),
};

const opened = new Map<string, Promise<Engine>>();

const cases = parity.cases.map(({ input, probabilities }) => ({
  field: Float32Array.from(input, (ink) => ink / 255),
  probabilities,
}));

/** A 3 drawn as one stroke of 60 points. */
const STROKE = Array.from({ length: 60 }, (_, i) => {
  const turn = (i / 59) * 2;
  const angle = Math.PI * ((turn % 1) - 0.5) * (turn === 2 ? -1 : 1);
  return { x: 0.4 + 0.2 * Math.cos(angle), y: (turn < 1 ? 0.35 : 0.65) + 0.15 * Math.sin(angle) };
});

window.measure = async (engine, count): Promise<Timing> => {
  const open = ENGINES[engine];
  if (open === undefined)
    throw new Error(`Expected one of ${Object.keys(ENGINES)}, but got ${engine}.`);
  if (!opened.has(engine)) opened.set(engine, open());
  const { classify, tensors } = await (opened.get(engine) ?? open());
  let difference = 0;
  for (const { field, probabilities } of cases) {
    const answers = await classify(field);
    probabilities.forEach((value, i) => {
      difference = Math.max(difference, Math.abs(value - (answers[i] ?? Number.NaN)));
    });
  }
  for (let i = 0; i < 50; i++)
    await classify(cases[i % cases.length]?.field ?? new Float32Array(784));
  const before = tensors?.() ?? 0;
  const [fieldMs, networkMs, bothMs]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    const field = rasterise([STROKE]);
    const drawn = performance.now();
    if (field !== null) await classify(field);
    const end = performance.now();
    fieldMs.push(drawn - start);
    networkMs.push(end - drawn);
    bothMs.push(end - start);
  }
  return {
    difference,
    fieldMs,
    networkMs,
    bothMs,
    tensorsLeft: tensors === undefined ? null : tensors() - before,
  };
};

window.multiplyAdds = async (wasm) => {
  const { instance } = await WebAssembly.instantiate(new Uint8Array(wasm));
  const run = instance.exports.run as (rounds: number) => void;
  run(1_000_000);
  const rounds = 10_000_000;
  const start = performance.now();
  run(rounds);
  return (rounds * 96) / ((performance.now() - start) / 1000);
};
