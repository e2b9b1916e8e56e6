import type { PrivacyWords } from "../english/privacy.ts";

export const privacy: PrivacyWords = {
  elsewhere: (count) => `${count} ${count === 1 ? "Anfrage" : "Anfragen"} an andere Websites.`,
  offline: "Es geht auch offline.",
  pageFiles: (count) => `Von hier: ${count} Dateien für die Seite`,
  networkFiles: (count) => `und ${count} für ihr neuronales Netz.`,
};
