import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type PublishOptions, publish } from "gh-pages";
import { build } from "vite";
import { CNAME, type DeployOptions, destinationOf } from "./deploy/destination.ts";
import { headersFile } from "./deploy/securityHeaders.ts";

const OUT = "dist-pages";

/**
 * Builds the site for a static host and publishes it to a branch.
 *
 * Usage: `npm run deploy -- [--domain example.org] [--base /path/] [--repo URL] [--branch
 * gh-pages]`.
 */
export async function main(args: string[]): Promise<void> {
  const destination = destinationOf(optionsOf(args));
  const { repository, branch, base, domain } = destination;
  if (domain !== null) process.env.SITE_URL ??= `https://${domain}/`;
  // This mode adds the content security policy to the page. See vite.config.ts.
  await build({ base, mode: "pages", logLevel: "warn", build: { outDir: OUT, emptyOutDir: true } });
  // Static hosts serve this file for unknown paths, and the page then shows the right route.
  copyFileSync(join(OUT, "index.html"), join(OUT, "404.html"));
  writeFileSync(join(OUT, ".nojekyll"), "");
  writeFileSync(join(OUT, "_headers"), headersFile(base, filesIn(OUT)));
  if (domain !== null) {
    writeFileSync(CNAME, `${domain}\n`);
    copyFileSync(CNAME, join(OUT, "CNAME"));
  }
  try {
    await published({ repo: repository, branch, dotfiles: true, message: "Publish the site" });
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error)).trim().split("\n");
    const reason = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines[0];
    throw new Error(
      `The site is built in ${OUT}, but pushing it to ${repository} failed (${reason}); check the address, your push access and git's user.name and user.email, then deploy again.`,
    );
  }
  console.log(
    `Published to branch ${branch} of ${repository}, for ${domain ?? "the static host"} at ${base}`,
  );
}

/**
 * Returns the paths of everything in the folder, relative to it, with forward slashes on every
 * system.
 */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
}

/**
 * Publishes the site, and rejects on failure. The promise that gh-pages returns never rejects,
 * because gh-pages reports failures only to its callback.
 */
function published(options: PublishOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    void publish(OUT, options, (error) => (error ? reject(error) : resolve()));
  });
}

function optionsOf(args: string[]): DeployOptions {
  try {
    return parseArgs({
      args,
      options: {
        repo: { type: "string" },
        branch: { type: "string", default: "gh-pages" },
        base: { type: "string" },
        domain: { type: "string" },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Expected [--domain example.org] [--base /path/] [--repo URL] [--branch NAME], but parsing failed: ${reason}`,
    );
  }
}
