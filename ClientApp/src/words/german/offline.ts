import type { OfflineWords } from "../english/offline.ts";

export const offline: OfflineWords = {
  newer: "Eine neuere Version ist da",
  reload: "Neu laden",
  later: "Später",
};
