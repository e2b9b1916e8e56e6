import model from "../../public/models/digits/model.json?raw";

/** The weights as `data:` URLs, by their path. */
const weights = import.meta.glob<string>("../../public/models/digits/weights.*.bin", {
  query: "?inline",
  import: "default",
  eager: true,
});

/**
 * Stands in for `fetchWhole` in the build of one file (`npm run build:single`): there the model lies
 * in the script, as a page that was opened from a disk may fetch nothing beside it.
 */
export async function fetchWhole(url: string): Promise<Response> {
  const name = url.slice(url.lastIndexOf("/") + 1);
  if (name === "model.json") return new Response(model);
  const data = Object.entries(weights).find(([path]) => path.endsWith(`/${name}`))?.[1];
  if (data === undefined) throw new Error(`Expected ${name} in this file; build it anew.`);
  return fetch(data);
}
