import model from "../../public/models/digits/model.json?raw";

/** The weights as `data:` URLs, by path. */
const weights = import.meta.glob<string>("../../public/models/digits/weights.*.bin", {
  query: "?inline",
  import: "default",
  eager: true,
});

/**
 * Replaces `fetchWhole` in the single-file build (`npm run build:single`). In that build, the model
 * is part of the script, because a page opened from disk cannot fetch other files.
 */
export async function fetchWhole(url: string): Promise<Response> {
  const name = url.slice(url.lastIndexOf("/") + 1);
  if (name === "model.json") return new Response(model);
  const data = Object.entries(weights).find(([path]) => path.endsWith(`/${name}`))?.[1];
  if (data === undefined) throw new Error(`Expected ${name} in this file. Build it again.`);
  return fetch(data);
}
