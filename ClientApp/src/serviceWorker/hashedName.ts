/** Paths that hold a hash of their content: what they name never changes. */
export const HASHED_NAME = /(?:^|\/)(?:assets\/[^/]+|weights\.[0-9a-f]{8,}\.bin)$/;
