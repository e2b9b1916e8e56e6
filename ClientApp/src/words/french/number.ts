import type { NumberWords } from "../english/number.ts";

export const number: NumberWords = {
  digits: "Chiffres du nombre",
  digit: (place, digit) => `Chiffre ${place}\u00a0: ${digit}`,
  correct: (place) => `Corriger le chiffre ${place}`,
  remember: "Retenir cette écriture",
  split: "Séparer",
  joinNext: "Joindre au suivant",
  copy: "Copier le nombre",
  copied: "Copié.",
  copyRefused:
    "Le navigateur n’a pas permis la copie. Sélectionnez le nombre et copiez-le vous-même.",
  divided: {
    title: "Comment le nombre a été divisé",
    text: (groups, digits) =>
      `Le réseau a regardé ${groups} groupes de traits qui pourraient chacun être un chiffre. Chaque case est ici aussi large que son groupe, mais les plus étroites sont élargies. Les ${digits} groupes choisis sont en haut, avec une bordure épaisse.`,
    picture: (digits) => `Les groupes regardés. Choisis\u00a0: ${digits}.`,
    rule: "La meilleure division de la ligne est celle dont les chiffres sont ensemble les plus probables. Les groupes trop larges, trop petits ou qui coupent un trait comptent moins.",
  },
  report: {
    title: "Nombres de plusieurs chiffres",
    right: "Tous les chiffres justes",
    length: (digits) => `de ${digits} chiffres`,
    digitsRight: "Chiffres justes",
    joined: "Deux chiffres lus comme un seul",
    split: "Un chiffre lu comme deux",
    uncertain: "Avec un point d’interrogation, ou non lu",
    wrong: "Faux sans point d’interrogation",
    of: (count, of) => `${count} sur ${of}`,
    interval: (low, high) => `intervalle à 95\u00a0%\u00a0: de ${low} à ${high}`,
  },
};
