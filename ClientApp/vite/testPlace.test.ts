import { createServer } from "vite";
import { expect, test } from "vitest";
import { testPlace } from "./testPlace.ts";

test.each([
  ["/test", "Read my writing"],
  ["/test?from=class", "Read my writing"],
  ["/test.html", "Draw a digit (prototype)"],
])("at %s, the development server serves the page with the title %s", async (path, title) => {
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    optimizeDeps: { noDiscovery: true },
    plugins: [testPlace()],
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
  });
  try {
    await server.listen();
    const address = server.httpServer?.address();
    if (address == null || typeof address === "string") throw new Error("Expected a port.");
    const page = await fetch(`http://127.0.0.1:${address.port}${path}`, {
      headers: { Accept: "text/html" },
    });
    expect(await page.text()).toContain(`<title>${title}</title>`);
  } finally {
    await server.close();
  }
});
