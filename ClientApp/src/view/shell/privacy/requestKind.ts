/**
 * Where a request of the page went: to another site, to this site for a file of the network, or to
 * this site for anything else. Null if it went nowhere: `data:` URLs and browser extensions.
 */
export type RequestKind = "elsewhere" | "network" | "page";

/**
 * @param url Absolute, as the browser reports it. A security policy also reports words, such as
 * "inline".
 * @param models The folder of the network's files.
 */
export function requestKind(url: string, models: URL): RequestKind | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin, pathname } = new URL(url);
  if (!/^(?:https?|wss?):$/.test(protocol)) return null;
  if (origin !== models.origin) return "elsewhere";
  return pathname.startsWith(models.pathname) ? "network" : "page";
}
