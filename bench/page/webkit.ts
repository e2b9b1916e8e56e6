import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

const [DRIVER, SCREEN] = ["/usr/bin/WebKitWebDriver", "/usr/bin/Xvfb"];

/** The small browser that comes with the driver on Debian and Ubuntu. */
const BROWSER = existsSync("/usr/lib")
  ? readdirSync("/usr/lib")
      .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
      .find((path) => existsSync(path))
  : undefined;

/** WebKitGTK on a virtual screen. Each page opens in a new profile. */
export interface WebKit {
  /** Opens the page, waits until the script returns a number, and returns that number. */
  readonly numberFrom: (url: string, script: string) => Promise<number>;
  readonly stop: () => void;
}

/** Returns null unless the packages webkit2gtk-driver and xvfb are installed. */
export async function launchWebKit(): Promise<WebKit | null> {
  if (BROWSER === undefined || !existsSync(DRIVER) || !existsSync(SCREEN)) return null;
  const screenArgs = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const screen = spawn(SCREEN, screenArgs, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await firstLine(screen);
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      // A virtual screen has no GPU, and root cannot use the sandbox.
      LIBGL_ALWAYS_SOFTWARE: "1",
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return ((await response.json()) as { readonly value: unknown }).value;
  };
  while (!(await call("GET", "/status").catch(() => null))) await pause(50);
  const numberFrom = async (url: string, script: string): Promise<number> => {
    const wanted = { binary: BROWSER, args: ["--automation"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": wanted } };
    const session = (await call("POST", "/session", { capabilities })) as { sessionId: string };
    const path = `/session/${session.sessionId}`;
    try {
      await call("POST", `${path}/url`, { url });
      for (;;) {
        const found = await call("POST", `${path}/execute/sync`, { script, args: [] });
        if (typeof found === "number") return found;
        await pause(50);
      }
    } finally {
      await call("DELETE", path);
    }
  };
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  return { numberFrom, stop };
}

/** Returns the display number that Xvfb writes once it is ready. */
async function firstLine(screen: ChildProcess): Promise<string> {
  const output = screen.stdio[3];
  if (!(output && "readable" in output))
    throw new Error("Expected a pipe from Xvfb, but found none.");
  for await (const line of createInterface({ input: output })) return line;
  throw new Error("Expected Xvfb to start, but it did not.");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
