import { Refusal } from "../words/refusal.ts";
import { fetchEarly } from "./fetchEarly.ts";

/**
 * Fetches one of the model's files. Throws an error with a message that can be shown to the
 * visitor.
 */
export async function fetchWhole(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetchEarly(url);
  } catch {
    throw new Refusal("networkUnreachable", url);
  }
  if (!response.ok) {
    throw new Refusal("networkStatus", response.status, url);
  }
  return response;
}
