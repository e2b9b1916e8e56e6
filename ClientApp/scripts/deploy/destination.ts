import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Where to publish the site, and the base path of its pages. */
export interface Destination {
  /** URL or folder of the git repository. */
  readonly repository: string;
  readonly branch: string;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** The site's custom domain, or null to use the host's domain. */
  readonly domain: string | null;
}

/** Command-line options. */
export interface DeployOptions {
  readonly repo?: string | undefined;
  readonly branch: string;
  readonly base?: string | undefined;
  readonly domain?: string | undefined;
}

/** The file that stores the domain for the next deployment. It is committed with the sources. */
export const CNAME = "CNAME";

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/**
 * Takes missing options from the git remote "origin" and the CNAME file. Throws an error with a
 * one-sentence message if something is missing or wrong.
 */
export function destinationOf(options: DeployOptions): Destination {
  const kept = existsSync(CNAME) ? readFileSync(CNAME, "utf8").trim() : null;
  const domain = options.domain ?? kept;
  if (domain !== null && !DOMAIN.test(domain)) {
    const where = options.domain === undefined ? `the file ${CNAME}` : "--domain";
    throw new Error(
      `Expected a domain such as digits.example.org in ${where}, but got '${domain}'.`,
    );
  }
  const repository = options.repo ?? originUrl();
  const base = options.base ?? (domain === null ? projectPath(repository) : "/");
  if (!/^\/([\w~-][\w.~-]*\/)*$/.test(base)) {
    throw new Error(
      `Expected a path that begins and ends with a slash, such as /digits/, in --base, but got '${base}'.`,
    );
  }
  return { repository, branch: options.branch, base, domain };
}

/**
 * Returns the path of a repository's site. GitHub and GitLab serve `user/name` under `/name/`, and
 * `user/user.github.io` at the root.
 */
export function projectPath(repository: string): string {
  const name = /([^/:\\]+?)(\.git)?[/\\]?$/.exec(repository)?.[1] ?? "";
  return name === "" || /\.(github|gitlab)\.io$/i.test(name) ? "/" : `/${name}/`;
}

function originUrl(): string {
  try {
    return execFileSync("git", ["remote", "get-url", "origin"], {
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  } catch {
    throw new Error(
      'Expected a git remote named "origin" to publish to, but there is none (or git is not installed); name a repository with --repo URL.',
    );
  }
}
