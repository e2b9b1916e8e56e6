import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { IMMUTABLE, SECURITY_HEADERS } from "../../ClientApp/scripts/deploy/securityHeaders.ts";
import { HASHED_NAME } from "../../ClientApp/src/serviceWorker/hashedName.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/**
 * Serves several folders the way the host does: from memory, with brotli at its highest quality and
 * with the host's headers.
 */
export async function serve(
  folders: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const files = new Map<string, { readonly body: Buffer; readonly type: string }>();
  for (const [prefix, folder] of Object.entries(folders)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      const body = brotliCompressSync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      });
      const type = MEDIA_TYPES[extname(file)] ?? "application/octet-stream";
      files.set(prefix + relative(folder, file).replaceAll(sep, "/"), { body, type });
    }
  }
  const server = createServer(({ url }, response) => {
    const file = files.get(url ?? "");
    if (file === undefined) {
      response.writeHead(404, SECURITY_HEADERS).end();
      return;
    }
    response
      .writeHead(200, {
        ...SECURITY_HEADERS,
        "Content-Type": file.type,
        "Content-Encoding": "br",
        "Content-Length": file.body.length,
        "Cache-Control": HASHED_NAME.test(url ?? "") ? IMMUTABLE : "no-cache",
      })
      .end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
