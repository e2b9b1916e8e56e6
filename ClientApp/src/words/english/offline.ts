/** What the page says of its own versions. */
export const offline = {
  newer: "A newer version is here",
  reload: "Reload",
  later: "Later",
};

export type OfflineWords = typeof offline;
