import headers from "../../responseHeaders.json" with { type: "json" };

/** Matches paths that contain a hash of the file's content. Such a file never changes. */
export const HASHED_NAME = new RegExp(headers.hashedName);
