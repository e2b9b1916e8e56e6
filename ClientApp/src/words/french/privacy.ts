import type { PrivacyWords } from "../english/privacy.ts";

export const privacy: PrivacyWords = {
  requests: (count) =>
    `${count} ${count < 2 ? "requête" : "requêtes"} depuis que la page est prête.`,
  unplug: "Coupez le réseau et continuez à tracer.",
};
