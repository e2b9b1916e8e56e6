import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Publishes the host where `folder` holds none, and starts it on a free port. */
export async function startHost(
  repository: string,
  folder: string,
): Promise<{ readonly url: string; readonly stop: () => void }> {
  if (!existsSync(join(folder, "MnistHost.dll"))) {
    const args = ["publish", "MnistHost", "-c", "Release", "-o", folder];
    execFileSync("dotnet", args, { cwd: repository, stdio: ["ignore", "inherit", "inherit"] });
  }
  const host = spawn("dotnet", [join(folder, "MnistHost.dll"), "--urls", "http://127.0.0.1:0"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: "Production" },
  });
  const stop = () => host.kill();
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    host.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Open (http:\/\/\S+?)\/? and draw/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    host.on("exit", (code) =>
      reject(new Error(`The host left with ${code} before it listened: ${said}`)),
    );
  });
  return { url, stop };
}
