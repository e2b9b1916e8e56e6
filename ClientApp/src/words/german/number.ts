import type { NumberWords } from "../english/number.ts";

export const number: NumberWords = {
  digits: "Ziffern der Zahl",
  digit: (place, digit) => `Ziffer ${place}: ${digit}`,
  correct: (place) => `Ziffer ${place} verbessern`,
  remember: "So merken",
  split: "Trennen",
  joinNext: "Mit der nächsten verbinden",
  copy: "Zahl kopieren",
  copied: "Kopiert.",
  copyRefused: "Der Browser hat das Kopieren nicht erlaubt. Markiere die Zahl und kopiere sie.",
  divided: {
    title: "Wie die Zahl zerlegt wurde",
    text: (groups, digits) =>
      `Das Netz hat ${groups} Gruppen von Strichen angeschaut, die jeweils eine Ziffer sein könnten. Jedes Kästchen ist hier so breit wie seine Gruppe, aber schmale sind verbreitert. Die ${digits} ausgewählten Gruppen stehen oben und haben einen dicken Rand.`,
    picture: (digits) => `Die angeschauten Gruppen. Ausgewählt: ${digits}.`,
    rule: "Am besten ist die Zerlegung, deren Ziffern zusammen am wahrscheinlichsten sind. Gruppen, die zu breit oder zu klein sind oder einen Strich durchschneiden, zählen weniger.",
  },
  report: {
    title: "Mehrstellige Zahlen",
    right: "Jede Ziffer richtig",
    length: (digits) => `mit ${digits} Ziffern`,
    digitsRight: "Richtige Ziffern",
    joined: "Zwei Ziffern als eine gelesen",
    split: "Eine Ziffer als zwei gelesen",
    uncertain: "Mit Fragezeichen oder nicht gelesen",
    wrong: "Falsch ohne Fragezeichen",
    of: (count, of) => `${count} von ${of}`,
    interval: (low, high) => `95-%-Intervall: ${low} bis ${high}`,
  },
};
