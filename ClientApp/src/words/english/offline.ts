/** Texts for the notice about a newer version of the page. */
export const offline = {
  newer: "A newer version is available",
  reload: "Reload",
  later: "Later",
};

export type OfflineWords = typeof offline;
