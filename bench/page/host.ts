import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";

/** A running published host. */
export interface RunningHost {
  readonly url: string;
  /** The published folder. */
  readonly folder: string;
  readonly stop: () => void;
}

/** Starts the host in `published` on a free port. Without `published`, publishes the host first. */
export async function startHost(repository: string, published?: string): Promise<RunningHost> {
  const folder = published ?? join(repository, "artifacts/site");
  if (published === undefined) {
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
      const found = /Now listening on: (http:\/\/\S+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    host.on("exit", (code) =>
      reject(new Error(`The host exited with code ${code} before it listened: ${said}`)),
    );
  });
  return { url, folder, stop };
}
