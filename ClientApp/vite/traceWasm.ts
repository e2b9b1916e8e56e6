import { readFileSync, writeFileSync } from "node:fs";
import { openCommittedModel } from "../scripts/committedModel.ts";
import { BATCH } from "../src/measure/worker/readSamples.ts";
import { startWasm } from "../src/model/backEnds/wasmBackEnd.ts";

const FIELDS_PER_RUN = [1, 2, 3, 4, 5, 6, 7, 8, 16, BATCH, BATCH + 27];
const PIXELS = 28 * 28;

/**
 * Usage: `node scripts/run.js vite/traceWasm BINARY OUT [ADDRESS BITS]`. Runs the committed network
 * on the back end in BINARY, with the batch sizes that the page and its worker use. If ADDRESS is
 * given, first sets the 32-bit word at ADDRESS in the back end's memory to BITS. Writes the indices
 * of the functions that ran and the network's probabilities to OUT.
 */
export async function main([binary = "", out = "", address, bits]: string[]): Promise<void> {
  const module = await WebAssembly.compile(readFileSync(binary));
  const reached = new Set<number>();
  // In Node, Emscripten's loader does not accept our binary, so we instantiate it here.
  WebAssembly.instantiate = async (_: unknown, imports?: WebAssembly.Imports): Promise<never> => {
    const instance = new WebAssembly.Instance(module, {
      ...imports,
      trace: { reached: (index: number) => reached.add(index) },
    });
    if (address !== undefined) {
      const memory = instance.exports.memory as WebAssembly.Memory;
      new DataView(memory.buffer).setUint32(Number(address), Number(bits), true);
    }
    return { module, instance } as never;
  };
  if (!(await startWasm(binary)))
    throw new Error(`The back end in ${binary} could not be started.`);
  const { network } = await openCommittedModel();
  const answers = FIELDS_PER_RUN.flatMap((count, run) => {
    const fields = Array.from({ length: count }, (_, i) => speckledField(run + i));
    return [...network.probabilities(fields)];
  });
  network.activations(speckledField(0));
  network.dispose();
  writeFileSync(out, JSON.stringify({ reached: [...reached], answers }));
}

/** A field of noise. The same seed gives the same field. */
function speckledField(seed: number): Float32Array {
  let state = seed + 1;
  return Float32Array.from({ length: PIXELS }, () => {
    state = Math.imul(state, 1103515245) + 12345;
    const share = (state >>> 8) / 2 ** 24;
    return share > 0.7 ? share : 0;
  });
}
