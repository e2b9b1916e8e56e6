import headers from "../../responseHeaders.json" with { type: "json" };
import { HASHED_NAME } from "../../src/serviceWorker/hashedName.ts";

const { security } = headers;

/** The `Cache-Control` value for files with a hash in their name. */
export const IMMUTABLE = headers.immutable;

/** Directives that browsers ignore in a `meta` element (CSP Level 3, §3.3). */
const HEADER_ONLY = ["frame-ancestors"];

/** Name and value of each security header that the host sends. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  ...security,
  "Content-Security-Policy": security["Content-Security-Policy"].join("; "),
};

/**
 * The content security policy for a `meta` element in the page, for hosts that cannot send headers.
 */
export function policyInPage(): string {
  return security["Content-Security-Policy"]
    .filter((directive) => !HEADER_ONLY.includes(directive.split(" ")[0] ?? ""))
    .join("; ");
}

/**
 * Returns a `_headers` file for Netlify and Cloudflare Pages. It sets the security headers that
 * the ASP.NET Core host sends, and a cache lifetime of one year for files with a hash in their
 * name. By default, both services make browsers revalidate all other files.
 * @param files Paths within the site, without a leading slash.
 */
export function headersFile(base: string, files: readonly string[]): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const hashed = files.filter((file) => HASHED_NAME.test(file)).sort();
  return `${[
    rule(`${base}*`, SECURITY_HEADERS),
    ...hashed.map((file) => rule(base + file, { "Cache-Control": IMMUTABLE })),
  ].join("\n\n")}\n`;
}
