import type { PrivacyWords } from "../english/privacy.ts";

export const privacy: PrivacyWords = {
  elsewhere: (count) => `${count} ${count < 2 ? "requête" : "requêtes"} vers d’autres sites.`,
  offline: "Ça marche aussi hors ligne.",
  fromHere: (page, network) =>
    `De ce site : ${page} fichiers pour la page et ${network} pour son réseau de neurones.`,
};
