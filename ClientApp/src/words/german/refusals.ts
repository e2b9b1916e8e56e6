import type { Refusals } from "../english/refusals.ts";

export const refusals: Refusals = {
  programUnreachable: () =>
    "Das Programm, das Ziffern liest, konnte nicht geladen werden. Prüfe deine Verbindung und versuche es noch einmal.",
  partUnreachable: () =>
    "Dieser Teil der Seite konnte nicht geladen werden. Prüfe deine Verbindung und versuche es noch einmal.",
  networkUnreachable: (url) =>
    `Das neuronale Netz konnte nicht von ${url} geladen werden. Prüfe deine Verbindung und versuche es noch einmal.`,
  networkStatus: (status, url) =>
    `Das neuronale Netz konnte nicht geladen werden: Der Server hat mit ${status} auf ${url} geantwortet. Versuche es gleich noch einmal.`,
  noBackEnd: () => "Weder WebAssembly noch JavaScript ist gestartet. Lade die Seite neu.",
  stopped: () => "Hier ist etwas schiefgegangen. Deine Zeichnung ist noch da.",
  pictureWithoutInk: () =>
    "In diesem Bild ist keine Tinte zu finden. Fotografiere es noch einmal aus der Nähe und bei besserem Licht.",
  pictureUnreadable: (name) =>
    `Dieser Browser kann ${name} nicht lesen. Wähle ein Bild als PNG, JPEG oder WebP oder eine hier gespeicherte Zeichnung.`,
  fileTooLarge: (name, most, megabytes) =>
    `${name} ist ${megabytes} MB groß, erlaubt sind höchstens ${most} MB. Wähle eine kleinere Datei.`,
  drawingUnreadable: (name, found) =>
    `${name} ist keine gespeicherte Zeichnung: Darin sollte {"strokes":[[[x,y],…],…]} stehen, es steht aber ${found} darin. Wähle eine Datei, die hier gespeichert wurde.`,
  linkDamaged: () =>
    "Die Zeichnung in diesem Link ist beschädigt und lässt sich nicht öffnen. Bitte noch einmal um den Link.",
  shareRefused: () => "Der Browser hat den Link nicht geteilt. Kopiere ihn stattdessen.",
  clipboardRefused: () =>
    "Der Browser hat das Kopieren nicht erlaubt. Kopiere den Link aus der Adresszeile.",
  lessonsUnreachable: () =>
    "Was du der Seite beigebracht hast, konnte nicht geladen werden und wird nicht verwendet. Prüfe deine Verbindung und versuche es noch einmal.",
  digitsUnreachable: () =>
    "Die Ziffern für den Test konnten nicht geladen werden. Prüfe deine Verbindung und versuche es noch einmal.",
  idxMagic: (name, expected, start) =>
    `${name} sollte mit dem IDX-Code ${expected} beginnen, ${start ? `beginnt aber mit ${start}` : "ist aber leer"}. Wähle stattdessen die IDX-Dateien von MNIST.`,
  idxHeader: (name, expected, length) =>
    `${name} hat nur ${length} Bytes, aber allein der Kopf sollte ${expected} haben. Lade die Datei noch einmal herunter.`,
  idxLength: (name, expected, length) =>
    `${name} sollte laut seinem Kopf ${expected} Bytes haben, hat aber ${length}. Lade die Datei noch einmal herunter.`,
  imageSize: (name, rows, columns) =>
    `${name} enthält Bilder mit ${rows}×${columns} Pixeln, lesbar sind aber nur 28×28. Wähle stattdessen die Dateien von MNIST.`,
  noImages: (name) => `${name} enthält keine Bilder. Wähle eine andere Datei.`,
  labelCount: (labels, labelCount, images, imageCount) =>
    `${labels} enthält ${labelCount} Label, aber ${images} enthält ${imageCount} Bilder. Wähle die zwei Dateien, die zusammengehören.`,
  labelTooLarge: (labels, at, label) =>
    `Label ${at} in ${labels} ist ${label}, aber Label gehen von 0 bis 9, oder 10 für „keine Ziffer“. Prüfe, ob die Datei vollständig ist und zu diesen Bildern gehört.`,
  noDrawings: (name) =>
    `${name} enthält keine Zeichnungen. In jeder Zeile sollte eine Zeichnung stehen.`,
  drawing: (line, name, text) =>
    `Zeile ${line} von ${name} sollte {"label":"8","strokes":[[[x,y],…],…]} lauten, lautet aber ${text}. Verbessere oder lösche die Zeile.`,
  examplesFile: (line, name, text) =>
    `Zeile ${line} von ${name} sollte {"label":"8","strokes":[[[x,y],…],…]} mit einer einzigen Ziffer als Label lauten, lautet aber ${text}. Es wurde nichts übernommen.`,
  otherFile: (name) =>
    `${name} gehört zu keinem Satz. Wähle NAME-images-idx3-ubyte mit NAME-labels-idx1-ubyte oder NAME.ndjson, so wie sie sind oder als .gz.`,
  fileMissing: (missing, other) => `${missing} fehlt. Wähle die Datei zusammen mit ${other}.`,
  fileUnreadable: (name) => `Der Browser konnte ${name} nicht lesen. Wähle die Datei noch einmal.`,
  gzipDamaged: (name) =>
    `${name} ist beschädigt und lässt sich nicht entpacken. Lade die Datei noch einmal herunter.`,
  gzipUnsupported: (name) =>
    `Dieser Browser kann ${name} nicht entpacken. Entpacke die Datei zuerst, oder nimm einen neueren Browser.`,
  wasmMissing: () =>
    "Dieser Browser hat kein WebAssembly mit SIMD oder konnte es nicht laden. Wähle ein anderes Rechenwerk.",
  cpuMissing: () => "Reines JavaScript ist nicht gestartet. Lade die Seite neu.",
  webglMissing: () =>
    "Dieser Browser bietet kein WebGL 2 in Workern. Wähle ein anderes Rechenwerk.",
  webgpuMissing: () =>
    "Dieser Browser hat keine Grafikkarte, die WebGPU nutzen kann. Wähle ein anderes Rechenwerk.",
  backEndFailed: (backEnd, reason) =>
    `${backEnd} ist ausgefallen (${reason}). Wähle ein anderes Rechenwerk.`,
  backEndWrong: (backEnd, difference) =>
    `${backEnd} gibt nicht die Antworten aus dem Training: Eine Wahrscheinlichkeit weicht um ${difference} ab. Wähle ein anderes Rechenwerk.`,
  workerMissing: () =>
    "Diese Seite wurde von der Festplatte geöffnet, und dort starten Browser keine Worker. Öffne sie von einem Server, um zu messen.",
  workersUnsupported: () =>
    "Dieser Browser startet keine Worker, aber das Messen braucht sie. Nimm einen anderen Browser.",
  workerFailed: (reason) =>
    `Die Messung wurde abgebrochen (${reason}). Versuche es mit weniger Dateien oder einem anderen Rechenwerk.`,
};
