import type { PrivacyWords } from "../english/privacy.ts";

export const privacy: PrivacyWords = {
  elsewhere: (count) => `${count} ${count === 1 ? "Anfrage" : "Anfragen"} an andere Websites.`,
  offline: "Es geht auch offline.",
  fromHere: (page, network) =>
    `Von hier: ${page} Dateien für die Seite und ${network} für ihr neuronales Netz.`,
};
