import type { TeachWords } from "../english/teach.ts";

export const teach: TeachWords = {
  title: "Apprenez-lui votre écriture",
  wrong: "Faux ? Corrigez.",
  lead: "Il se trompe toujours sur l’un de vos chiffres ? Montrez-lui comment vous l’écrivez. Ensuite, il lira ce chiffre à votre façon, et ceux qui lui ressemblent aussi.",
  stays: "Ce que vous lui apprenez ne quitte jamais cet appareil.",
  correct: {
    title: "Corrigez-le",
    help: "Voici ce qui est sur votre feuille. Quel chiffre est-ce ?",
    number:
      "Vous avez écrit un nombre. Voici celui de ses chiffres qui est marqué sur la feuille. Lequel est-ce ?",
    none: "Il n’y a rien sur votre feuille. Tracez d’abord un chiffre, puis revenez.",
    picture: "Il y a une image sur votre feuille, mais on ne peut apprendre que des tracés.",
    toDraw: "Aller à la feuille",
    digits: "De quel chiffre il s’agit",
    thisIs: (digit) => `C’est un ${digit}`,
  },
  write: {
    title: "Écrivez les dix",
    help: "Écrivez chaque chiffre trois fois, comme vous le faites toujours. Cela prend environ une minute, et vous pouvez vous arrêter à tout moment.",
    start: "Commencer",
    write: (digit) => `Écrivez un ${digit}.`,
    progress: (done, of) => `${done} sur ${of}`,
    next: "Suivant",
    skip: "Passer",
    clear: "Effacer",
    stop: "Arrêter",
    finished: (count) => `C’est fini. Nombre de chiffres appris : ${count}.`,
  },
  remembered: (digit) => `C’est retenu : un ${digit}.`,
  problems: {
    costsOthers:
      "Il ne l’a pas appris, car il lirait alors mal trop de chiffres écrits par d’autres.",
    notKept:
      "Ce navigateur n’a pas pu l’enregistrer : il n’a plus de place, ou il est en navigation privée. Cela dure jusqu’à ce que vous fermiez la page.",
  },
  scores: {
    title: "Ce que cela change",
    both: (ownBefore, ownAfter, othersBefore, othersAfter) =>
      `Vos chiffres : ${ownBefore} → ${ownAfter}. Ceux des autres : ${othersBefore} → ${othersAfter}.`,
    others: (before, after) => `Chiffres des autres : ${before} → ${after}.`,
    how: (count) =>
      `Chacun de vos chiffres est lu avec l’aide des autres seulement. Ceux des autres sont ${count} chiffres de personnes qu’il n’a jamais rencontrées.`,
    twice:
      "Apprenez-lui deux fois le même chiffre, et vous verrez aussi combien cela aide pour les vôtres.",
    off: "Vos leçons sont désactivées : tout est lu comme si vous n’aviez rien appris à la page.",
    refused:
      "Avec toutes ces leçons, il lirait mal trop de chiffres des autres : aucune n’est utilisée.",
    elsewhere: "Les pages Dedans et Tester montrent toujours le réseau seul, sans vos leçons.",
  },
  taught: {
    title: "Ce qu’il a appris de vous",
    none: "Rien pour l’instant.",
    use: "Utiliser mes leçons",
    drawing: (digit) => `Votre ${digit}`,
    forget: "Oublier",
    forgetThis: (digit) => `Oublier ce ${digit}`,
    forgetAll: "Tout oublier",
    forgotten: (count) => `Nombre de chiffres oubliés : ${count}.`,
    bringBack: "Les retrouver",
    save: "Enregistrer dans un fichier",
    open: "Ouvrir un fichier",
    opened: (count, name) => `Appris de ${name} : ${count}.`,
  },
};
