import type { OfflineWords } from "../english/offline.ts";

export const offline: OfflineWords = {
  newer: "Nouvelle version prête",
  reload: "Recharger",
  later: "Plus tard",
};
