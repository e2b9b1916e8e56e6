import { checkModelFile, type ModelFile } from "./modelFile.ts";
import { checkContentHash, readWeights, type Weight } from "./weights.ts";

/** A checked model, its weights as float32. */
export interface FetchedModel {
  readonly file: ModelFile;
  readonly weights: ReadonlyMap<string, Weight>;
}

/**
 * Fetches `model.json` and its weights from the folder at `url` and checks both. Throws one sentence
 * that can be shown to a visitor.
 */
export async function fetchModel(url: string): Promise<FetchedModel> {
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
  return { file, weights: readWeights(file.weights, bytes) };
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
