import wasmUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { engine } from "@tensorflow/tfjs-core";
import { startCpu } from "../../../../ClientApp/src/model/backEnds/cpuBackEnd.ts";
import { fetchModel } from "../../../../ClientApp/src/model/fetchModel.ts";
import { Network } from "../../../../ClientApp/src/model/network.ts";
import { startWasm } from "../../../../ClientApp/src/model/backEnds/wasmBackEnd.ts";
import type { Classify } from "./page.ts";

/** Runs the network with our page's code, without the rest of the page. */
export async function openOurs(backEnd: "wasm" | "cpu"): Promise<Classify> {
  const started = await (backEnd === "wasm" ? startWasm(wasmUrl) : startCpu());
  if (!started)
    throw new Error(`Expected the back end ${backEnd}, but this browser cannot start it.`);
  const { file, weights } = await fetchModel("/models/digits");
  const network = new Network(file, weights);
  return async (field) => network.probabilities([field]);
}

export const tensors = () => engine().memory().numTensors;
