import { fetchWhole } from "./fetchWhole.ts";
import { checkModelFile, type ModelFile } from "./modelFile.ts";
import { checkContentHash, readWeights, type Weight } from "./weights.ts";

/** A checked model with its weights as float32. */
export interface FetchedModel {
  readonly file: ModelFile;
  readonly weights: ReadonlyMap<string, Weight>;
  /** SHA-256 of the weights file as 64 hex digits, or null if the origin is not secure. */
  readonly weightsSha256: string | null;
}

/**
 * Fetches `model.json` and its weights from the folder at `url` and checks both. Calls `meanwhile`
 * after `model.json` has been checked, while the weights are still loading. Throws an error with a
 * message that can be shown to the visitor.
 */
export async function fetchModel(
  url: string,
  meanwhile: (file: ModelFile) => void = () => {},
): Promise<FetchedModel> {
  const response = await fetchWhole(`${url}/model.json`);
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(
      `Expected JSON at ${url}/model.json, but it starts with ${JSON.stringify(text.slice(0, 20))}. Deploy the model again.`,
    );
  }
  const file = checkModelFile(json);
  const fetched = fetchWhole(`${url}/${file.weightsPath}`);
  meanwhile(file);
  const weights = await fetched;
  const bytes = new Uint8Array(await weights.arrayBuffer());
  const weightsSha256 = await checkContentHash(file.weightsPath, bytes);
  if (weightsSha256 === null) {
    console.info("The SHA-256 of the weights was not checked, because this origin is not secure.");
  }
  return { file, weights: readWeights(file.weights, bytes), weightsSha256 };
}
