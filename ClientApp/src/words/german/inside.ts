import type { InsideWords } from "../english/inside.ts";

export const inside: InsideWords = {
  title: "Schau hinein",
  lead: "Schreib eine Ziffer und sieh zu, wie daraus eine Antwort wird. Alles hier wird gerade jetzt berechnet, auf diesem Gerät.",
  facts: (layers, weights) =>
    `Das Netz hat ${layers} Schichten und ${weights} Gewichte. Niemand hat diese Gewichte ausgesucht: Es hat sie aus Beispielen gelernt.`,
  writeOne: "Schreib eine für mich",
  writeAnother: "Schreib noch eine",

  glance: {
    title: "Auf einen Blick",
    text: "Deine Tinte geht auf der einen Seite hinein, die Antwort kommt auf der anderen heraus. Dazwischen macht jede Schicht aus Bildern neue Bilder. Wähle eine Schicht, um zu sehen, wie.",
    invitation: "Schreib eine Ziffer: Das ganze Bild folgt deinem Stift.",
    picture: "Das Feld, die Bilder jeder Schicht und die Antworten als Balken",
    field: "Tinte",
    layer: (number) => `Schicht ${number}`,
    means: "Mittel",
    answer: "Antwort",
  },

  ink: {
    title: "Von der Tinte zum Feld",
    text: (side, pixels) =>
      `Das Netz schaut auf ein Feld aus ${side} × ${side} Pixeln. Deine Tinte wird genauso vorbereitet wie die Beispiele, aus denen es gelernt hat. Deshalb ist es egal, wo auf dem Blatt du schreibst und wie groß. Diese ${pixels} Graustufen sind alles, was es von deiner Zeichnung je sieht.`,
    play: "Abspielen",
    steps: {
      crop: {
        name: "Zuschneiden",
        text: "Nur die Tinte zählt. Um sie wird ein Rahmen gezogen, und der Rest des Blatts fällt weg.",
      },
      scale: {
        name: "Anpassen",
        text: (box) =>
          `Der Rahmen wächst oder schrumpft, bis seine längere Seite ${box} Pixel misst, und der Stift wird so breit wie in den Beispielen.`,
      },
      centre: {
        name: "Ausrichten",
        text: "Der Punkt ist der Schwerpunkt der Tinte: Dort könntest du die Ziffer auf einer Nadelspitze balancieren. Er rückt auf das Kreuz in der Mitte. Dann wird jeder Pixel so dunkel wie die Tinte, die auf ihm liegt.",
      },
    },
    picture: (step) => `${step}: deine Tinte auf dem Weg ins Feld`,
  },

  layers: {
    title: "Schicht für Schicht",
    text: "Eine Schicht macht aus den Bildern, die sie bekommt, neue Bilder. Sie heißen Kanäle. Je mehr Tinte ein Pixel hat, desto stärker ist seine Antwort. Wähle einen Kanal, um zu sehen, wie er entstanden ist.",
    sees: (side, what) =>
      `Ein Pixel sieht hier ${side} × ${side} Pixel deines Felds: genug für ${what}.`,
    seen: {
      edge: "eine Kante oder ein Stück Linie",
      corner: "eine Ecke oder das Ende einer Linie",
      curve: "einen Bogen oder einen Haken",
      part: "eine Schleife oder einen Querstrich",
    },
    seesAll: "Ein Pixel sieht hier deine ganze Ziffer.",
    poolingCaption: "Wie viel gibt es von jedem Muster, egal wo?",
    softmaxCaption:
      "Jede Antwort sammelt Punkte für die Muster, und die mit den meisten Punkten gewinnt.",
    convolution: (number) => `Faltung ${number}`,
    firstFacts: (kernels, height, width, side) =>
      `${kernels} Kerne aus ${height} × ${width} Gewichten schauen auf das Feld und ergeben ${kernels} Kanäle aus ${side} × ${side} Pixeln.`,
    facts: (kernels, height, width, inputs, side) =>
      `${kernels} Kerne aus ${height} × ${width} × ${inputs} Gewichten schauen auf alle ${inputs} Kanäle darüber und ergeben ${kernels} neue aus ${side} × ${side} Pixeln.`,
    stride: (pixels) =>
      `Sie rücken um ${pixels} Pixel auf einmal weiter, deshalb sind die neuen Bilder kleiner.`,
    whatIsConvolution:
      "Ein Kern ist eine kleine Schablone aus Gewichten. Er gleitet über das Bild. Bei jedem Halt wird jedes Gewicht mit dem Pixel darunter malgenommen und alles zusammengezählt. Wo das Bild zur Schablone passt, ist die Summe groß: Der Kern hat gefunden, was er sucht. Dieses Gleiten heißt Faltung.",
    whatIsRelu:
      "Dann kommt ReLU, die einfachste Regel, die es gibt: Eine Summe unter null wird zu null, jede andere bleibt gleich. Ein Kanal bleibt also dort bei null, wo er nichts gefunden hat. Ohne diesen Schritt könnten alle Schichten zusammen nicht mehr als eine einzige.",
    deeper:
      "Ab hier schaut ein Kern auf alle Kanäle darüber zugleich. Aus Kanten werden Ecken und Bögen, und mit jeder Schicht steht ein Pixel für mehr von deiner Zeichnung.",
    pooling: "Mittelwert über das ganze Bild (Pooling)",
    poolingText: (channels, pixels) =>
      `Jeder der ${channels} Kanäle wird zu einer einzigen Zahl, dem Mittelwert seiner ${pixels} Pixel: wie viel davon da ist, egal wo.`,
    softmax: "Die Funktion Softmax",
    softmaxText: (channels, labels) =>
      `Jede mögliche Antwort zählt die ${channels} Zahlen zusammen, jede mit ihrem eigenen Gewicht. Softmax macht aus den ${labels} Summen Wahrscheinlichkeiten: Es nimmt e hoch jede Summe und teilt durch das Ganze. So sind alle größer als null und ergeben zusammen 1, und aus einem kleinen Vorsprung wird ein großer.`,
    noDigit: "keine",
    channel: (channel, layer) => `${layer}, Kanal ${channel}`,
    output: (label) => `Die Antwort ${label}`,
    noDigitOutput: "Die Antwort „keine Ziffer“",
    channels: (layer) => `Kanäle: ${layer}`,
    close: "Schließen",
    strongest:
      "Der Kanal, mit einem Rahmen um seinen stärksten Pixel. Die Summe zeigt, woher dessen Wert kommt.",
    silent: "Der Kanal ist überall null: Selbst seine größte Summe liegt unter null.",
    sum: "Die Pixel unter dem Kern dort, jeder mal sein Gewicht, alles zusammengezählt:",
    outputSum: "Der Mittelwert jedes Kanals mal sein Gewicht, alles zusammengezählt:",
    pooledFrom: (pixels) => `Der Mittelwert der ${pixels} Pixel dieses Kanals:`,
    input: (channel) => `Kanal ${channel}`,
    field: "das Feld",
    others: (count) => `die ${count} anderen Kanäle`,
    bias: "Startwert der Summe (Bias)",
    total: "Summe",
    relu: "nach ReLU",
    power: "e hoch die Summe",
    probability: "Anteil am Ganzen: Wahrscheinlichkeit",
    weights: {
      positive: "Gefüllt: ein Gewicht über null",
      negative: "Hohl: ein Gewicht unter null",
      size: "je größer, desto mehr zählt es",
    },
  },

  saliency: {
    title: "Welche Tinte gezählt hat",
    text: (side) =>
      `Wie kann man ein Netz fragen, warum? Man deckt ein Quadrat aus ${side} × ${side} Pixeln mit Papier ab und lässt es noch einmal schauen. Ist die Ziffer jetzt weniger wahrscheinlich, hat die Tinte dort für sie gesprochen. Ist sie wahrscheinlicher, hat die Tinte dagegen gesprochen. Quadrat für Quadrat entsteht so eine Karte. Das Verfahren heißt Okklusion (Matthew Zeiler und Rob Fergus, 2014).`,
    choose: "Welche Tinte dafür und dagegen gesprochen hat",
    speaksFor: (digit) => `Tinte, die für die ${digit} gesprochen hat`,
    speaksAgainst: (digit) => `Tinte, die gegen die ${digit} gesprochen hat`,
    size: "Je größer das Quadrat, desto mehr hat es die Chancen verändert.",
    map: (digit, forIt, against) =>
      `Karte der Tinte: ${forIt} Pixel haben für die ${digit} gesprochen, ${against} dagegen.`,
  },

  variations: {
    title: "Was es umstimmen würde",
    text: "Unter jedem Regler liegt ein Streifen. Er zeigt, was das Netz unterwegs antworten würde, und so siehst du, wo es kippt. Farbig: eine andere Ziffer. Schraffiert: keine Antwort („–“ heißt keine Ziffer, „?“ heißt nicht sicher).",
    hint: "Stell eine 6 auf den Kopf, und sie wird zur 9. Das würdest du auch sagen. Auf halbem Weg gibt das Netz lieber keine Antwort, statt zu raten. Verschieben macht kaum etwas aus, denn das Pooling misst, wie viel von einer Form da ist, nicht wo. Aber zu dicke oder verschwommene Tinte verliert die Lücken und Kanten, an denen man Ziffern unterscheidet.",
    sliders: {
      turnDeg: "Drehen",
      acrossPx: "Nach links oder rechts schieben",
      downPx: "Nach oben oder unten schieben",
      penPx: "Dünner oder dicker machen",
      blurPx: "Verwischen",
    },
    degrees: (value) => `${value}°`,
    pixels: (value) => `${value} Pixel`,
    preview: "Das Feld, wie das Netz es sehen würde",
    answers: (slider) => `Antworten entlang „${slider}“`,
    stretch: (from, to, answer) => `${from} bis ${to}: ${answer}`,
    unsure: "nicht sicher",
    noDigit: "keine Ziffer",
    empty: "nichts zu lesen",
    digit: (digit, percent) => `${digit} mit ${percent}`,
    reset: "Alles zurücksetzen",
  },

  breaking: {
    title: "Leg es herein",
    text: "Tippe auf einzelne Pixel: Aus Papier wird Tinte und aus Tinte Papier. Wie wenige reichen, bis das Netz sich irrt, obwohl du die Ziffer noch lesen kannst?",
    yours: "Deins:",
    changed: (count, written) =>
      ["Unverändert:", "1 Pixel geändert:"][count] ?? `${written} Pixel geändert:`,
    field: "Dein Feld, Pixel für Pixel zu ändern",
    fieldHelp: "Bewege dich mit den Pfeiltasten. Leertaste oder Eingabe ändert den Pixel.",
    pixel: (row, column, kind) => `Zeile ${row}, Spalte ${column}: ${kind}`,
    ink: "Tinte",
    paper: "Papier",
    findPixel: "Finde den wichtigsten Pixel",
    howFew: "Wie wenige Pixel, bis es sagt",
    somethingElse: "etwas anderes",
    find: "Herausfinden",
    trying: (pixels) => `Alle ${pixels} Pixel werden ausprobiert`,
    stop: "Anhalten",
    startAgain: "Von vorn",
    map: (row, column) =>
      `Karte der Pixel. Der in Zeile ${row}, Spalte ${column} ist der wichtigste.`,
    best: (answer, before, after) =>
      `Der Pixel im Kreis ist der wichtigste. Ändere ihn, und „${answer}“ fällt von ${before} auf ${after}.`,
    legend:
      "Gefüllte Quadrate: Eine Änderung dort schwächt die Antwort. Hohle Quadrate: Sie macht die Antwort stärker. Je größer das Quadrat, desto stärker die Wirkung.",
    changeIt: "Diesen Pixel ändern",
    enough: (count, written, answer) =>
      count === 1
        ? `Ein Pixel reicht. Jetzt sagt es: ${answer}.`
        : `${written} Pixel reichen. Jetzt sagt es: ${answer}.`,
    notEnough: (count) => `Selbst ${count} Pixel reichen nicht. Diese hier ist schwer zu knacken.`,
  },
};
