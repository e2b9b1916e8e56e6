import headers from "../../responseHeaders.json" with { type: "json" };

/** Paths that contain a hash of the content, so the content never changes. */
export const HASHED_NAME = new RegExp(headers.hashedName);
