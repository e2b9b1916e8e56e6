import { Refusal } from "../words/refusal.ts";

/** Fetches a file of the model. Throws one sentence for the visitor. */
export async function fetchWhole(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Refusal("networkUnreachable", url);
  }
  if (!response.ok) {
    throw new Refusal("networkStatus", response.status, url);
  }
  return response;
}
