import headers from "../../responseHeaders.json" with { type: "json" };

/** Paths that hold a hash of their content: what they name never changes. */
export const HASHED_NAME = new RegExp(headers.hashedName);
