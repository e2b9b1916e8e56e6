/**
 * Where a request from the page went: to another site, to this site for one of the network's files,
 * or to this site for anything else.
 */
export type RequestKind = "elsewhere" | "network" | "page";

/**
 * Returns the kind of a request, or null if the request did not go to a server, for example if the
 * URL is a `data:` URL or belongs to a browser extension.
 *
 * @param url Absolute URL from the browser's report. The report of a security policy violation may
 * contain a keyword instead, such as "inline".
 * @param models URL of the folder that contains the network's files.
 */
export function requestKind(url: string, models: URL): RequestKind | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin, pathname } = new URL(url);
  if (!/^(?:https?|wss?):$/.test(protocol)) return null;
  if (origin !== models.origin) return "elsewhere";
  return pathname.startsWith(models.pathname) ? "network" : "page";
}
