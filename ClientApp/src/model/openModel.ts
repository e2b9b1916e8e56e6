import wasmBinaryUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { FIELD_SIDE_PX, type Field } from "../raster/field.ts";
import { startBackEnd } from "./backEnd.ts";
import type { Model } from "./model.ts";
import { checkModelFile } from "./modelFile.ts";
import { Network } from "./network.ts";
import { checkContentHash, readWeights } from "./weights.ts";

/**
 * Fetches `model.json` and its weights from the folder at `url`, checks them, starts the back end
 * meanwhile and warms it up. Throws one sentence that can be shown to a visitor.
 */
export async function openModel(url: string): Promise<Model> {
  const [backEnd, [file, bytes]] = await Promise.all([
    startBackEnd(wasmBinaryUrl),
    fetchModel(url),
  ]);
  const network = new Network(file, readWeights(file.weights, bytes));
  const classify = (field: Field) => network.probabilities([field]);
  // The first run sets the kernels up; the visitor's first stroke shall not wait for that.
  classify(new Float32Array(FIELD_SIDE_PX * FIELD_SIDE_PX));
  return { labels: file.labels, backEnd, classify };
}

async function fetchModel(url: string) {
  const response = await fetchWhole(`${url}/model.json`);
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(
      `Expected JSON at ${url}/model.json, but it starts with ${JSON.stringify(text.slice(0, 20))}; deploy the model anew.`,
    );
  }
  const file = checkModelFile(json);
  const weights = await fetchWhole(`${url}/${file.weightsPath}`);
  const bytes = new Uint8Array(await weights.arrayBuffer());
  if (!(await checkContentHash(file.weightsPath, bytes))) {
    console.info("The weights' SHA-256 was not checked: this origin is not secure.");
  }
  return [file, bytes] as const;
}

async function fetchWhole(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error(
      `The network could not be fetched from ${url}; check the connection and try again.`,
    );
  }
  if (!response.ok) {
    throw new Error(
      `The network could not be fetched: the server answered ${response.status} for ${url}; try again in a moment.`,
    );
  }
  return response;
}
