import { Refusal } from "../../words/refusal.ts";
import { type LabelledDrawing, parseStrokes } from "../strokesFile.ts";

/** Fetches labelled drawings. Throws a `Refusal` if they cannot be fetched. */
export async function fetchDrawings(url: string): Promise<LabelledDrawing[]> {
  let bytes: Uint8Array;
  try {
    const response = await fetch(url);
    if (!response.ok)
      throw new Error(`Expected ${url}, but the server returned ${response.status}.`);
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new Refusal("digitsUnreachable");
  }
  return parseStrokes(bytes, url);
}
