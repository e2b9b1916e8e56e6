import type { PrivacyWords } from "../english/privacy.ts";

export const privacy: PrivacyWords = {
  elsewhere: (count) =>
    `${count} ${count === 1 ? "Anfrage" : "Anfragen"} an andere Websites, seit du diese Seite geöffnet hast.`,
  fromHere: (page, network) =>
    `Von dieser Website: ${page} Dateien der Seite und ${network} ihres neuronalen Netzes, damit sie auf deinem Gerät lesen kann.`,
  unplug: "Schalte dein Internet aus und schreib einfach weiter.",
};
