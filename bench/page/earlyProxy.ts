import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

const SCRIPT = "/draw-early.js";

/**
 * Starts a proxy in front of the host at `url`. The proxy adds a script to each page, because some
 * browser drivers cannot run a script before the page's own scripts.
 */
export async function startProxy(
  url: string,
  script: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((asked, answer) => {
    const path = asked.url ?? "/";
    if (path === SCRIPT) {
      answer.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
      return;
    }
    const isPage = !/\.\w+$/.test(path);
    const { "accept-encoding": encodings, ...headers } = asked.headers;
    const sent = isPage ? headers : { ...headers, "accept-encoding": encodings };
    const forwarded = request(new URL(path, url), { headers: sent }, async (response) => {
      if (!isPage) {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
        return;
      }
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      const html = String(Buffer.concat(parts));
      const { "content-length": _, ...kept } = response.headers;
      answer
        .writeHead(response.statusCode ?? 502, kept)
        .end(html.replace("<head>", `<head><script src="${SCRIPT}"></script>`));
    });
    forwarded.on("error", () => answer.destroy());
    forwarded.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
