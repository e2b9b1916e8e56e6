import type { AboutWords } from "../english/about.ts";

export const about: AboutWords = {
  title: "Info",
  lead: "Diese Seite liest eine handgeschriebene Ziffer oder Zahl, während du sie schreibst, und zeigt, wie das geht. Das Lesen übernimmt ein kleines neuronales Netz in deinem eigenen Browser. Deine Zeichnung verlässt dieses Gerät nie.",
  plate:
    "Zehn Ziffern, für dieses Projekt gezeichnet. Die Tests zeichnen dieselben Ziffern auf der Seite.",
  origin: {
    title: "Woher die Ziffern kommen",
    collected:
      "Um 1990 sammelte das amerikanische Normungsinstitut NIST Handschriften auf Formularen. Es wollte wissen, wie gut Maschinen sie lesen können. Zwei seiner Sammlungen sind hier wichtig: die Special Database 3 von Angestellten der Volkszählungsbehörde und die Special Database 1 von Schülerinnen und Schülern.",
    unfair:
      "Das NIST wollte, dass Maschinen mit den Angestellten üben und mit den Schülern geprüft werden. Die Angestellten schrieben aber viel ordentlicher. So sagte ein Ergebnis über die Schreibenden so viel aus wie über die Maschine.",
    mixed: (train, test) =>
      `Yann LeCun, Corinna Cortes und Christopher Burges mischten die beiden deshalb. Aus jeder Quelle stammt die Hälfte der Bilder zum Üben und auch die Hälfte der Bilder zum Prüfen. Niemand kommt in beiden Sätzen vor: Die eine Hälfte der Schüler ist in dem einen, die andere Hälfte in dem anderen. Jede Ziffer wurde in ein Quadrat von 20 Pixeln eingepasst, und ihr Schwerpunkt kam in die Mitte von 28 mal 28 grauen Pixeln. Der veränderte („modified“) NIST-Satz, kurz MNIST, hat ${train} Bilder zum Üben und ${test} zum Prüfen.`,
    since: (lost) =>
      `Bekannt wurde er durch einen Artikel von 1998 über faltende Netze. Darin stand auch, dass ein solches Netz jeden Tag mehrere Millionen Schecks las. Seitdem ist er die erste Übung des Fachs. 2019 fanden Chhavi Yadav und Léon Bottou heraus, von wem die Bilder stammen, und stellten die ${lost} Testbilder wieder her, die damals weggelassen wurden.`,
  },
  network: {
    title: "Wie so ein Netz funktioniert",
    field:
      "Das Netz sieht keinen Stift und keine Striche. Es sieht 28 Reihen mit je 28 Pixeln. Jeder ist eine Zahl zwischen 0 für Papier und 1 für Tinte. Diese Seite bereitet eine Zeichnung genauso vor, wie die Ziffern von MNIST vorbereitet wurden. Deshalb ist es egal, wie groß oder wo du schreibst.",
    fieldCaption: "Eine 3, wie der Stift sie gezogen hat und wie das Netz sie sieht.",
    steps: {
      convolution: {
        name: "Faltung",
        text: (window, products, patterns) =>
          `Ein Fenster von ${window} mal ${window} Pixeln gleitet über das Feld. Bei jedem Halt werden seine ${products} Zahlen mit ${products} Gewichten malgenommen und zusammengezählt. Die Summe ist groß, wo die Tinte zum Muster in den Gewichten passt, zum Beispiel zur Oberkante eines Strichs. Die erste Schicht hat ${patterns} solche Muster und macht ebenso viele neue Bilder, genannt Karten. Jede weitere Schicht macht dasselbe mit allen Karten der Schicht davor: Aus Kanten werden Bögen, aus Bögen Schleifen.`,
      },
      relu: {
        name: "ReLU",
        text: "Ist eine Summe negativ, dann ist das Muster nicht da, und die Summe wird zu null. Dieser kleine Schritt ist wichtig: Ohne ihn könnten viele Schichten nicht mehr als eine einzige.",
      },
      pooling: {
        name: "Pooling",
        text: (first, last, maps) =>
          `Wichtig ist, dass es eine Schleife gibt, und nicht, wo genau. Deshalb rücken zwei Schichten ihr Fenster um zwei Pixel weiter, und die Karten schrumpfen auf ${first} und dann auf ${last} Pixel je Seite. Am Ende wird aus jeder der letzten ${maps} Karten eine einzige Zahl, ihr Mittelwert.`,
      },
      softmax: {
        name: "Softmax",
        text: "Aus diesen Zahlen bildet die letzte Schicht elf Summen: eine für jede Ziffer und eine für „das ist keine Ziffer“. Softmax macht daraus Wahrscheinlichkeiten. Sie sind nie negativ und ergeben zusammen eins.",
      },
      learning: {
        name: "Lernen",
        text: (weights) =>
          `Niemand hat die ${weights} Gewichte aufgeschrieben. Am Anfang waren sie zufällig. Das Netz bekam ein Bild gezeigt, seine Antwort wurde mit der richtigen verglichen, und jedes Gewicht bewegte sich ein wenig in die Richtung, in der die Antwort besser geworden wäre. Das wiederholte sich mit Millionen von Bildern. Die meisten waren ein wenig gedreht, geneigt oder gebogen, damit das Netz Formen lernt, statt Bilder auswendig.`,
      },
    },
    cost: (products, elapsedMs) =>
      `Eine Zeichnung braucht ${products} Millionen Multiplikationen. Auf dem Rechner, der dieses Netz gemessen hat, dauern sie ${elapsedMs} ms.`,
    layers: {
      caption: "Das Netz vom Feld bis zur Antwort",
      step: "Schritt",
      maps: "Karten",
      size: "Pixel",
      products: "Multiplikationen",
      field: "Feld",
      convolution: (window) => `Faltung ${window} × ${window}, ReLU`,
      average: "Mittelwert jeder Karte",
      answer: "Summen, Softmax",
    },
  },
  device: {
    title: "Warum auf deinem eigenen Gerät",
    privacy: {
      name: "Privatsphäre",
      text: "Was nie gesendet wird, kann nirgends gespeichert, verloren oder verkauft werden. Die Striche auf dem Blatt bleiben auf diesem Gerät, bis du sie löschst, damit sie beim Neuladen nicht verloren gehen; ein Bild wird nicht aufbewahrt. Auch was du der Seite beibringst, bleibt hier, bis du es vergessen lässt. Zur Seite gehört eine Regel, connect-src 'self'. Sie sagt deinem Browser, dass der Code der Seite sich mit keiner anderen Website verbinden darf. Die Regel allein beweist nicht, dass nichts an diese Website geht, aber das kannst du selbst prüfen.",
    },
    speed: {
      name: "Tempo",
      text: "Licht in einer Glasfaser braucht 10 ms, um einen tausend Kilometer entfernten Computer zu erreichen und zurückzukommen. Bis dahin hat das Netz hier geantwortet. So kann die Antwort deinem Stift folgen.",
    },
    scale: {
      name: "Größe",
      text: (kilobytes) =>
        `Der Server verschickt nur Dateien und rechnet nichts; das ganze Netz ist ${kilobytes} KB groß. Gelesen wird auf den Geräten der Besucher. Eine ganze Schule kostet den Server deshalb kaum mehr als ein einzelnes Kind.`,
    },
    check: {
      title: "Sieh selbst nach",
      tools: "Öffne die Entwicklerwerkzeuge des Browsers (F12 oder im Menü) und wähle „Netzwerk“.",
      draw: "Schreib etwas. Die Liste bleibt gleich: Die Seite sendet nichts.",
      plug: "Oder warte, bis die Seite bereit ist, schalte das Internet aus und schreib weiter.",
      rule: "Um die Regel selbst zu sehen, lade die Seite neu, wähle die erste Zeile der Liste und suche content-security-policy in den Kopfzeilen (Headers). Wo der Server keine Kopfzeilen senden kann, steht die Regel im Kopf der Seite.",
    },
  },
  figures: {
    title: "Wie oft es recht hat",
    measured:
      "All das wurde mit denselben Schritten gemessen, die diese Seite macht, und mit Zeichnungen, aus denen das Netz nicht gelernt hat. Das Intervall (nach Wilson, 95 %) zeigt, wie weit ein Anteil durch Zufall danebenliegen kann. Mit dem Gekritzel wurde auch entschieden, wann das Training endet und wie wahrscheinlich eine Ziffer sein muss, um gezeigt zu werden. Deshalb ist sein Anteil ein wenig zu gut.",
    shares: {
      caption: "Richtige Antworten",
      what: "Zeichnungen",
      of: "Anzahl",
      share: "Richtig",
      interval: "Intervall",
      mnist: "Testbilder von MNIST",
      pens: "Ziffern von Menschen am Tablet, deren Schrift es nie gesehen hat",
      moved: "Dieselben, klein und nicht in der Mitte",
      shown: "Ziffern dieser Menschen, als diese Ziffer gezeigt und nicht als unsicher",
      scribbles: "Gekritzel, dessen Art es nie gesehen hat, nicht für eine Ziffer gehalten",
    },
    confusion: {
      caption: (test) =>
        `Wie die ${test} Testbilder von MNIST gelesen wurden, als beste der zehn Ziffern. Ein leeres Feld heißt null.`,
      written: "Gemeint",
      read: "Gelesen als",
    },
    more: "Den Rest findest du im Repository: docs/model-card.md beschreibt die Daten, das Vorgehen und die bekannten Fehler, und docs/model/metrics.json ist das Protokoll des Trainings.",
  },
  limits: {
    title: "Was es nicht kann",
    one: "Das Netz liest immer nur eine Ziffer. Eine Zahl muss die Seite erst in Ziffern zerlegen, und das kann schiefgehen: Manchmal werden zwei Ziffern als eine gelesen oder eine als zwei.",
    letters:
      "Buchstaben, die wie eine Ziffer aussehen, liest es als diese Ziffer: O, l, S, Z, B. An der Tinte lassen sie sich nicht unterscheiden.",
    scripts:
      "Ziffern anderer Schriften, etwa arabische, chinesische oder die der Devanagari-Schrift, lehnt es ab oder liest sie falsch, denn es hat nie welche gesehen.",
    turned:
      "Eine Ziffer, die um mehr als etwa 30 Grad gedreht ist, lehnt es vielleicht ab oder liest sie falsch, und eine 6 auf dem Kopf ist eine 9.",
    habits:
      "Seine Übungsziffern haben amerikanische Angestellte und Schüler und etwa 200 Menschen am Tablet geschrieben. Andere Gewohnheiten kennt es nur aus Nachahmungen: Nullen mit Schrägstrich, eine 1 mit langem Aufstrich, die 4 offen oder geschlossen.",
    teach: "Bring ihm deine Schrift bei",
    certain:
      "Eine hohe Wahrscheinlichkeit ist keine Gewissheit. Manches Gekritzel hält es für eine Ziffer, und was du gemeint hast, kann es nicht wissen.",
  },
  rights: {
    title: "Lizenzen und Quellen",
    caption: "Daten und Code",
    work: "Werk",
    from: "Von",
    licence: "Lizenz",
    code: "Diese Seite, ihr Server und ihr Trainingsprogramm",
    authors: "Die MnistHost-Autoren",
    sources: "Quellen",
  },
};
