import type { PrivacyWords } from "../english/privacy.ts";

export const privacy: PrivacyWords = {
  elsewhere: (count) => `${count} ${count < 2 ? "requête" : "requêtes"} vers d’autres sites.`,
  offline: "Ça marche aussi hors ligne.",
  pageFiles: (count) => `D’ici : ${count} fichiers pour la page`,
  networkFiles: (count) => `et ${count} pour son réseau de neurones.`,
};
