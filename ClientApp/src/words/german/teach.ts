import type { TeachWords } from "../english/teach.ts";

export const teach: TeachWords = {
  title: "Bring ihm deine Schrift bei",
  wrong: "Falsch? Hilf ihm.",
  lead: "Liest es eine deiner Ziffern immer wieder falsch? Zeig ihm, wie du sie schreibst. Danach liest es diese Ziffer und ähnliche so, wie du sie meinst.",
  stays: "Was du ihm beibringst, verlässt dieses Gerät nie.",
  correct: {
    title: "Verbessern",
    help: "Das steht auf deinem Blatt. Welche Ziffer ist es?",
    number:
      "Du hast eine Zahl geschrieben. Das ist die Ziffer, die auf dem Blatt markiert ist. Welche ist es?",
    none: "Auf deinem Blatt steht nichts. Schreib zuerst eine Ziffer und komm dann wieder.",
    picture: "Auf deinem Blatt ist ein Bild, aber lernen kann es nur von Gezeichnetem.",
    toDraw: "Zum Blatt",
    digits: "Welche Ziffer es ist",
    thisIs: (digit) => `Eine ${digit}`,
  },
  write: {
    title: "Alle zehn schreiben",
    help: "Schreib jede Ziffer dreimal, so wie du es immer tust. Das dauert etwa eine Minute, und du kannst jederzeit aufhören.",
    start: "Los",
    write: (digit) => `Schreib eine ${digit}.`,
    progress: (done, of) => `${done} von ${of}`,
    next: "Weiter",
    skip: "Auslassen",
    clear: "Leeren",
    stop: "Aufhören",
    finished: (count) => `Fertig. So viele Ziffern hast du ihm beigebracht: ${count}.`,
  },
  remembered: (digit) => `Gemerkt als ${digit}.`,
  problems: {
    costsOthers:
      "Das hat es nicht gelernt, denn dann würde es zu viele Ziffern anderer Menschen falsch lesen.",
    notKept:
      "Dieser Browser konnte das nicht speichern: Er hat keinen Platz mehr oder ist im privaten Modus. Es gilt, bis du die Seite schließt.",
  },
  scores: {
    title: "Was es ändert",
    both: (ownBefore, ownAfter, othersBefore, othersAfter) =>
      `Deine Ziffern: ${ownBefore} → ${ownAfter}. Die aller anderen: ${othersBefore} → ${othersAfter}.`,
    others: (before, after) => `Die Ziffern aller anderen: ${before} → ${after}.`,
    how: (count) =>
      `Jede deiner Ziffern wird nur mithilfe deiner übrigen gelesen. Die aller anderen sind ${count} Ziffern von Menschen, deren Schrift es nie gesehen hat.`,
    twice: "Bring ihm eine Ziffer zweimal bei, dann siehst du auch, wie sehr das bei deinen hilft.",
    off: "Deine Lektionen sind ausgeschaltet. Alles wird gelesen, als hättest du ihm nichts beigebracht.",
    refused:
      "Mit allen diesen Lektionen würde es zu viele Ziffern anderer Menschen falsch lesen, deshalb gilt keine davon.",
    elsewhere: "Einblick und Test zeigen immer nur das Netz, ohne deine Lektionen.",
  },
  taught: {
    title: "Was du ihm beigebracht hast",
    none: "Noch nichts.",
    use: "Meine Lektionen verwenden",
    drawing: (digit) => `Deine ${digit}`,
    forget: "Vergessen",
    forgetThis: (digit) => `Vergessen: diese ${digit}`,
    forgetAll: "Alles vergessen",
    forgotten: (count) => `Vergessen: ${count}.`,
    bringBack: "Zurückholen",
    save: "Als Datei speichern",
    open: "Datei öffnen",
    opened: (count, name) => `Aus ${name} gelernt: ${count}.`,
  },
};
