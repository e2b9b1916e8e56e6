import type { InsideWords } from "../english/inside.ts";

export const inside: InsideWords = {
  title: "Voir dedans",
  lead: "Tracez un chiffre et regardez-le devenir une réponse. Tout est calculé en direct, sur cet appareil.",
  facts: (layers, weights) =>
    `Le réseau compte ${layers} couches et ${weights} poids. Personne n’a choisi ces poids : ils ont été appris sur des exemples.`,
  writeOne: "En écrire un pour moi",
  writeAnother: "En écrire un autre",

  glance: {
    title: "En un coup d’œil",
    text: "Votre encre entre d’un côté, la réponse sort de l’autre. Entre les deux, chaque couche transforme des images en de nouvelles images. Choisissez une couche pour voir comment.",
    invitation: "Tracez un chiffre : toute l’image suit votre plume.",
    picture: "Le champ, les images de chaque couche et les réponses en barres",
    field: "Encre",
    layer: (number) => `Couche ${number}`,
    means: "Moyenne",
    answer: "Réponse",
  },

  ink: {
    title: "De l’encre au champ",
    text: (side, pixels) =>
      `Le réseau regarde un champ de ${side} × ${side} pixels. Votre encre y est portée exactement comme l’ont été les exemples sur lesquels il a appris. Voilà pourquoi peu importe où vous écrivez sur la feuille, et en quelle taille. Ces ${pixels} nuances de gris sont tout ce qu’il voit de votre dessin.`,
    play: "Lancer",
    steps: {
      crop: {
        name: "Recadrer",
        text: "Seule l’encre compte. On trace un cadre autour d’elle et on laisse de côté le reste de la feuille.",
      },
      scale: {
        name: "Mettre à l’échelle",
        text: (box) =>
          `Le cadre grandit ou rétrécit jusqu’à ce que son plus long côté mesure ${box} pixels, et la plume prend la largeur qu’elle a dans les exemples.`,
      },
      centre: {
        name: "Centrer",
        text: "Le point est le centre de masse de l’encre : là, le chiffre tiendrait en équilibre sur une épingle. Il rejoint la croix du milieu. Puis chaque pixel devient aussi foncé que l’encre qui le recouvre.",
      },
    },
    picture: (step) => `${step} : votre encre en route vers le champ`,
  },

  layers: {
    title: "Couche après couche",
    text: "Une couche transforme les images qu’elle reçoit en de nouvelles images, appelées canaux. Plus un pixel porte d’encre, plus sa réponse est forte. Choisissez un canal pour voir comment il est fait.",
    sees: (side, what) =>
      `Ici, un pixel voit ${side} × ${side} pixels de votre champ : assez pour ${what}.`,
    seen: {
      edge: "un bord ou un bout de trait",
      corner: "un coin ou la fin d’un trait",
      curve: "un arc ou un crochet",
      part: "une boucle ou une barre",
    },
    seesAll: "Ici, un pixel voit tout votre chiffre.",
    poolingCaption: "Combien y a-t-il de chaque motif, où que ce soit ?",
    softmaxCaption:
      "Chaque réponse récolte des points pour les motifs, et celle qui en a le plus gagne.",
    convolution: (number) => `Convolution n° ${number}`,
    firstFacts: (kernels, height, width, side) =>
      `${kernels} noyaux de ${height} × ${width} poids regardent le champ et donnent ${kernels} canaux de ${side} × ${side} pixels.`,
    facts: (kernels, height, width, inputs, side) =>
      `${kernels} noyaux de ${height} × ${width} × ${inputs} poids regardent ensemble les ${inputs} canaux du dessus et en donnent ${kernels} nouveaux de ${side} × ${side} pixels.`,
    stride: (pixels) =>
      `Ils avancent de ${pixels} pixels à la fois : les nouvelles images sont donc plus petites.`,
    whatIsConvolution:
      "Un noyau est un petit pochoir de poids. Il glisse sur l’image ; à chaque arrêt, chaque poids est multiplié par le pixel qu’il couvre, et le tout est additionné. Là où l’image épouse le pochoir, la somme est grande : le noyau a trouvé ce qu’il cherche. Ce glissement est une convolution.",
    whatIsRelu:
      "Vient ensuite ReLU, la règle la plus simple qui soit : une somme négative devient zéro, toute autre reste. Un canal se tait donc là où il n’a rien trouvé. Sans un tel pli, toutes les couches ensemble ne pourraient pas plus qu’une seule.",
    deeper:
      "À partir d’ici, un noyau regarde tous les canaux du dessus à la fois. Des bords s’ajoutent en coins et en courbes, et à chaque couche un pixel représente une plus grande part de votre dessin.",
    pooling: "Moyenne globale (pooling)",
    poolingText: (channels, pixels) =>
      `Chacun des ${channels} canaux devient un seul nombre, la moyenne de ses ${pixels} pixels : combien il y en a, où que ce soit.`,
    softmax: "La fonction softmax",
    softmaxText: (channels, labels) =>
      `Chaque réponse possible additionne les ${channels} nombres, chacun avec son propre poids. Softmax change les ${labels} sommes en probabilités : on élève e à la puissance de chaque somme et on divise par le total. Toutes sont donc positives et font 1 ensemble, et une petite avance dans la somme en devient une grande.`,
    noDigit: "aucun",
    channel: (channel, layer) => `${layer}, canal ${channel}`,
    output: (label) => `La réponse ${label}`,
    noDigitOutput: "La réponse « pas un chiffre »",
    channels: (layer) => `Canaux : ${layer}`,
    close: "Fermer",
    strongest:
      "Le canal, avec un cadre autour de son pixel le plus fort. La somme dit comment celui-ci est né.",
    silent: "Le canal se tait : même sa plus grande somme est négative.",
    sum: "Ce que le noyau y couvrait, pixel par pixel fois les poids du noyau, le tout additionné :",
    outputSum: "La moyenne de chaque canal fois son poids, le tout additionné :",
    pooledFrom: (pixels) => `La moyenne des ${pixels} pixels de ce canal :`,
    input: (channel) => `canal ${channel}`,
    field: "le champ",
    others: (count) => `les ${count} autres canaux`,
    bias: "biais, son point de départ",
    total: "somme",
    relu: "après ReLU",
    power: "e à cette puissance",
    probability: "part du total : probabilité",
    weights: {
      positive: "Plein : un poids positif",
      negative: "Creux : un poids négatif",
      size: "plus il est grand, plus il compte",
    },
  },

  saliency: {
    title: "Quelle encre a parlé",
    text: (side) =>
      `Comment demander à un réseau pourquoi ? On couvre de papier un carré de ${side} × ${side} pixels et on le laisse regarder encore. S’il croit alors moins au chiffre, l’encre de cet endroit parlait pour lui ; s’il y croit plus, elle parlait contre. Carré après carré, cela donne une carte. La méthode s’appelle l’occlusion (Matthew Zeiler et Rob Fergus, 2014).`,
    choose: "Quelle encre a parlé pour et contre",
    speaksFor: (digit) => `Encre qui a parlé pour le ${digit}`,
    speaksAgainst: (digit) => `Encre qui a parlé contre le ${digit}`,
    size: "Plus le carré est grand, plus il a changé les chances.",
    map: (digit, forIt, against) =>
      `Carte de l’encre : ${forIt} pixels ont parlé pour le ${digit}, ${against} contre.`,
  },

  variations: {
    title: "Ce qui le ferait changer d’avis",
    text: "Chaque curseur repose sur une bande qui montre ce que le réseau répondrait tout du long : on voit où il bascule. En couleur : un autre chiffre que maintenant. Hachuré : il refuse (« – » pas un chiffre, « ? » incertain).",
    hint: "Un 6 tourné tête en bas devient un 9, et vous diriez de même ; à mi-chemin, le réseau refuse plutôt que de deviner. Déplacer le chiffre ne change presque rien : la moyenne globale demande combien il y a d’une forme, non où elle est. Mais une encre trop épaisse ou trop floue perd les vides et les bords qui distinguent un chiffre d’un autre.",
    sliders: {
      turnDeg: "Tourner",
      acrossPx: "Déplacer à gauche ou à droite",
      downPx: "Déplacer en haut ou en bas",
      penPx: "Amincir ou épaissir",
      blurPx: "Rendre flou",
    },
    degrees: (value) => `${value}°`,
    pixels: (value) => `${value} pixels`,
    preview: "Le champ tel que le réseau le verrait",
    answers: (slider) => `Réponses le long de « ${slider} »`,
    stretch: (from, to, answer) => `de ${from} à ${to} : ${answer}`,
    unsure: "incertain",
    noDigit: "pas un chiffre",
    empty: "rien à lire",
    digit: (digit, percent) => `${digit} à ${percent}`,
    reset: "Tout remettre",
  },

  breaking: {
    title: "Le piéger",
    text: "Touchez un pixel : le papier devient encre, l’encre devient papier. Combien en faut-il pour que le réseau se trompe, alors que vous lisez encore le chiffre ?",
    yours: "Le vôtre :",
    changed: (count, written) =>
      ["Inchangé :", "1 pixel changé :"][count] ?? `${written} pixels changés :`,
    field: "Votre champ, à changer pixel par pixel",
    fieldHelp: "Déplacez-vous avec les flèches. Espace ou Entrée change le pixel.",
    pixel: (row, column, kind) => `Ligne ${row}, colonne ${column} : ${kind}`,
    ink: "encre",
    paper: "papier",
    findPixel: "Trouver le pixel le plus important",
    howFew: "Combien de pixels pour qu’il dise",
    somethingElse: "autre chose",
    find: "Chercher",
    trying: (pixels) => `Essai des ${pixels} pixels`,
    stop: "Arrêter",
    startAgain: "Recommencer",
    map: (row, column) =>
      `Carte des pixels. Celui de la ligne ${row}, colonne ${column} est le plus important.`,
    best: (answer, before, after) =>
      `Le pixel entouré est le plus important. S’il change, « ${answer} » tombe de ${before} à ${after}.`,
    legend:
      "Carré plein : un changement affaiblit la réponse. Carré creux : il la renforce. Plus le carré est grand, plus l’effet est fort.",
    changeIt: "Changer ce pixel",
    enough: (count, written, answer) =>
      count === 1
        ? `Un seul pixel suffit. Maintenant, il dit : ${answer}.`
        : `${written} pixels suffisent. Maintenant, il dit : ${answer}.`,
    notEnough: (count) => `Même ${count} pixels ne suffisent pas. Celui-ci résiste bien.`,
  },
};
