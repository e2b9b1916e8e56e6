/**
 * The part of the Trusted Types API (W3C) that the page uses. TypeScript's DOM library does not
 * declare it yet.
 */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { readonly createScriptURL: (url: string) => string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** The only Trusted Types policy that the host's content security policy allows. */
const policy = trustedTypes?.createPolicy("mnisthost", { createScriptURL: ofThisOrigin });

/**
 * Returns a worker's script URL as a `TrustedScriptURL`, or as a plain string in browsers without
 * Trusted Types. Throws if the script is from another origin.
 */
export function trustedScriptUrl(url: string): string {
  return policy === undefined ? ofThisOrigin(url) : policy.createScriptURL(url);
}

function ofThisOrigin(url: string): string {
  if (new URL(url, location.href).origin === location.origin) return url;
  throw new TypeError(
    `Expected a script from ${location.origin}, but got ${url}. Serve the script from the same origin as the page.`,
  );
}
