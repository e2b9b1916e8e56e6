import headers from "./securityHeaders.json" with { type: "json" };

/** Name and value of each security header that the host sends; one of the host's own tests compares them. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = headers;

/** Directives that a browser ignores in a page (CSP Level 3, §3.3). */
const HEADER_ONLY = ["frame-ancestors"];

/** The policy as a page can state it where no header can be set. */
export function policyInPage(): string {
  const policy = SECURITY_HEADERS["Content-Security-Policy"] ?? "";
  return policy
    .split("; ")
    .filter((directive) => !HEADER_ONLY.includes(directive.split(" ")[0] ?? ""))
    .join("; ");
}

/**
 * A `_headers` file, which Netlify and Cloudflare Pages read: the host's security headers for all,
 * and a year for names that hold a hash. Both let a browser ask again for everything else.
 */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const immutable = { "Cache-Control": "public, max-age=31536000, immutable" };
  return `${[
    rule(`${base}*`, SECURITY_HEADERS),
    rule(`${base}assets/*`, immutable),
    rule(`${base}models/digits/weights.*`, immutable),
  ].join("\n\n")}\n`;
}
