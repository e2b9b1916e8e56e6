import type { PrivacyWords } from "../english/privacy.ts";

export const privacy: PrivacyWords = {
  elsewhere: (count) =>
    `${count} ${count < 2 ? "requête" : "requêtes"} vers d’autres sites depuis l’ouverture de la page.`,
  fromHere: (page, network) =>
    `De ce site : ${page} fichiers de la page et ${network} de son réseau de neurones, pour lire sur votre appareil.`,
  unplug: "Coupez votre connexion internet et continuez à dessiner.",
};
