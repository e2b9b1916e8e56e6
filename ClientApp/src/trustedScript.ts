/** What the page uses of Trusted Types (W3C), which TypeScript's DOM library does not know yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { readonly createScriptURL: (url: string) => string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** The one policy that the host's content security policy lets the page create. */
const policy = trustedTypes?.createPolicy("mnisthost", { createScriptURL: ofThisOrigin });

/**
 * The URL of a worker's script as a browser with Trusted Types wants it, a plain string elsewhere.
 * Throws where the script would come from another origin.
 */
export function trustedScriptUrl(url: string): string {
  return policy === undefined ? ofThisOrigin(url) : policy.createScriptURL(url);
}

function ofThisOrigin(url: string): string {
  if (new URL(url, location.href).origin === location.origin) return url;
  throw new TypeError(
    `Expected a script of ${location.origin}, but got ${url}; serve it with the page.`,
  );
}
