/** What the page says about its own versions. */
export const offline = {
  newer: "A newer version is available",
  reload: "Reload",
  later: "Later",
};

export type OfflineWords = typeof offline;
