import type { AboutWords } from "../english/about.ts";

export const about: AboutWords = {
  title: "À propos",
  lead: "Cette page lit un chiffre ou un nombre manuscrit pendant que vous l’écrivez, et montre comment. C’est un petit réseau de neurones qui lit, dans votre propre navigateur ; votre dessin ne quitte jamais cet appareil.",
  plate: "Dix chiffres tracés pour ce projet ; ses tests les tracent de nouveau sur la page.",
  origin: {
    title: "D’où viennent les chiffres",
    collected:
      "Vers 1990, l’institut américain de normalisation NIST recueillit des écritures sur des formulaires, pour savoir à quel point des machines pouvaient les lire. Deux de ses recueils importent ici : la Special Database 3, écrite par des employés du Bureau du recensement, et la Special Database 1, écrite par des lycéens.",
    unfair:
      "Le NIST voulait que les machines apprennent avec les employés et passent l’examen avec les lycéens. Or les employés écrivaient bien plus proprement : un résultat en disait autant sur les scripteurs que sur la machine.",
    mixed: (train, test) =>
      `Yann LeCun, Corinna Cortes et Christopher Burges mêlèrent donc les deux. La moitié des images d’apprentissage vient de chaque source, et de même pour l’examen. Aucun scripteur ne figure des deux côtés : la première moitié des lycéens alla d’un côté, la seconde de l’autre. Chaque chiffre fut mis à l’échelle d’un carré de 20 pixels, et son centre de masse placé au milieu de 28 pixels de gris sur 28. Le jeu NIST modifié, MNIST en bref, compte ${train} images pour apprendre et ${test} pour l’examen.`,
    since: (lost) =>
      `Il se fit connaître par un article de 1998 sur les réseaux convolutifs, qui parlait aussi d’un tel réseau lisant plusieurs millions de chèques par jour. Il est depuis lors le premier exercice du domaine. En 2019, Chhavi Yadav et Léon Bottou retrouvèrent les scripteurs de ses images, et reconstituèrent les ${lost} images d’examen qui avaient été laissées de côté.`,
  },
  network: {
    title: "Comment fonctionne un tel réseau",
    field:
      "Le réseau ne voit ni plume ni traits. Il voit 28 rangées de 28 pixels, chacun un nombre entre 0 pour le papier et 1 pour l’encre. Cette page prépare un dessin exactement comme l’ont été les chiffres de MNIST : peu importent donc la taille et l’endroit où vous tracez.",
    fieldCaption: "Un 3 tel que la plume l’a tracé, et tel que le réseau le voit.",
    steps: {
      convolution: {
        name: "Convolution",
        text: (window, products, patterns) =>
          `Une fenêtre de ${window} pixels sur ${window} glisse sur l’image. À chaque arrêt, ses ${products} nombres sont multipliés par ${products} poids, puis additionnés. La somme est grande là où l’encre épouse le motif inscrit dans les poids, par exemple le bord supérieur d’un trait. La première couche possède ${patterns} motifs de ce genre et produit autant de nouvelles images, appelées cartes. Chaque couche suivante fait de même avec toutes les cartes de la précédente : les bords deviennent des courbes, et les courbes des boucles.`,
      },
      relu: {
        name: "ReLU",
        text: "Là où une somme est négative, le motif est absent, et la somme devient zéro. Cette petite étape compte : sans lui, plusieurs couches ne feraient pas mieux qu’une seule.",
      },
      pooling: {
        name: "Agrégation",
        text: (first, last, maps) =>
          `Ce qui compte, c’est qu’il y ait une boucle, et peu importe où exactement. Deux couches déplacent donc leur fenêtre de deux pixels, et les cartes rétrécissent à ${first}, puis à ${last} pixels de côté. À la fin, chacune des ${maps} dernières cartes est ramenée à sa moyenne, un seul nombre.`,
      },
      softmax: {
        name: "Softmax",
        text: "De ces nombres, la dernière couche fait onze sommes : une pour chaque chiffre, et une pour « ce n’est pas un chiffre ». Softmax les change en probabilités, qui ne sont jamais négatives et dont la somme vaut un.",
      },
      learning: {
        name: "Apprentissage",
        text: (weights) =>
          `Personne n’a écrit les ${weights} poids. Au début, ils étaient tirés au hasard. On montrait une image, on comparait la réponse à la bonne, et chaque poids bougeait un peu dans le sens qui aurait rendu la réponse meilleure. Cela fut répété avec des millions d’images, la plupart un peu tournées, penchées ou courbées, pour qu’il apprenne des formes et non des images par cœur.`,
      },
    },
    cost: (products, elapsedMs) =>
      `Un dessin demande ${products} millions de multiplications. Elles prennent ${elapsedMs} ms sur la machine où ce réseau a été mesuré.`,
    layers: {
      caption: "Le réseau, de l’image à la réponse",
      step: "Étape",
      maps: "Cartes",
      size: "Pixels",
      products: "Multiplications",
      field: "Image",
      convolution: (window) => `Convolution ${window} × ${window} et ReLU`,
      average: "Moyenne de chaque carte",
      answer: "Sommes et softmax",
    },
  },
  device: {
    title: "Pourquoi sur votre appareil",
    privacy: {
      name: "Vie privée",
      text: "Ce qui n’est jamais envoyé ne peut être ni conservé ailleurs, ni perdu, ni vendu. Les traits de la feuille restent sur cet appareil jusqu’à ce que vous les effaciez, pour que recharger la page ne les perde pas ; une image n’est pas gardée. Ce que vous apprenez à la page reste ici aussi, jusqu’à ce que vous le lui fassiez oublier. La page arrive avec une règle, connect-src 'self', par laquelle votre navigateur ne laisse son code se connecter à aucun autre site. La règle seule ne prouve pas que rien ne va vers ce site-ci ; cela, vous pouvez le voir vous-même.",
    },
    speed: {
      name: "Vitesse",
      text: "Pour aller jusqu’à un ordinateur à mille kilomètres et en revenir, la lumière met 10 ms dans une fibre de verre. Le réseau que voici a répondu avant : la réponse peut suivre votre plume.",
    },
    scale: {
      name: "Échelle",
      text: (kilobytes) =>
        `Le serveur remet des fichiers et ne calcule rien ; le réseau pèse ${kilobytes} Ko en tout. Chaque visiteur apporte l’ordinateur qui lit : une école ne lui coûte guère plus qu’un élève.`,
    },
    check: {
      title: "Voyez vous-même",
      tools:
        "Ouvrez les outils de développement du navigateur (F12, ou dans le menu) et choisissez « Réseau ».",
      draw: "Tracez. La liste reste telle quelle : la page ne demande rien à personne.",
      plug: "Ou attendez que la page soit prête, coupez la connexion et continuez à tracer.",
      rule: "La règle elle-même : rechargez, choisissez la première ligne de la liste et cherchez content-security-policy parmi ses en-têtes. Là où un hébergeur ne peut pas en envoyer, elle figure dans l’en-tête de la page.",
    },
  },
  figures: {
    title: "Combien de fois il a raison",
    measured:
      "Tout ceci a été mesuré en passant par les étapes mêmes de cette page, sur des dessins que le réseau n’avait pas appris. L’intervalle dit de combien le hasard a pu déplacer une part : c’est celui de Wilson, à 95 %. Le moment d’arrêter l’apprentissage et la probabilité à partir de laquelle un chiffre est affiché ont été choisis sur les mêmes gribouillis : leur part est donc un peu optimiste.",
    shares: {
      caption: "Bonnes réponses",
      what: "Dessins",
      of: "Nombre",
      share: "Justes",
      interval: "Intervalle",
      mnist: "Images d’examen de MNIST",
      pens: "Chiffres de scripteurs sur tablette jamais rencontrés",
      moved: "Les mêmes, petits et décentrés",
      shown: "Chiffres de ces scripteurs, donnés pour ce chiffre et non pour incertains",
      scribbles: "Gribouillis de genres jamais vus, non pris pour un chiffre",
    },
    confusion: {
      caption: (test) =>
        `Ce qui a été lu sur les ${test} images d’examen de MNIST, par le meilleur des dix chiffres. Une case vide vaut zéro.`,
      written: "Écrit",
      read: "Lu comme",
    },
    more: "Le reste est dans le dépôt : docs/model-card.md expose les données, la méthode et les erreurs connues, docs/model/metrics.json est le relevé de l’entraîneur lui-même.",
  },
  limits: {
    title: "Ce qu’il ne sait pas faire",
    one: "Le réseau lit un chiffre à la fois. La page doit d’abord diviser un nombre en chiffres, et elle peut s’y tromper : deux chiffres sont parfois lus comme un seul, ou un seul comme deux.",
    letters:
      "Les lettres qui ressemblent à un chiffre sont lues comme ce chiffre : O, l, S, Z, B. Rien dans l’encre ne les distingue.",
    scripts:
      "Les chiffres d’autres écritures, comme l’arabe, la devanagari ou le chinois, sont refusés ou mal lus ; il n’en a rencontré aucun.",
    turned:
      "Un chiffre tourné de plus de 30 degrés environ peut être refusé ou mal lu, et un 6 renversé est un 9.",
    habits:
      "Il a appris d’employés et d’élèves américains et d’environ 200 scripteurs sur tablette. Les autres habitudes, il ne les connaît que dans la mesure où elles ont été imitées : des zéros traversés d’un trait, un 1 à longue attaque, des 4 ouverts et fermés.",
    teach: "Apprenez-lui votre écriture",
    certain:
      "Une forte probabilité n’est pas une certitude. Quelques gribouillis sont pris pour un chiffre, et il ne peut savoir ce que vous vouliez dire.",
  },
  rights: {
    title: "Licences et sources",
    caption: "Données et code",
    work: "Œuvre",
    from: "De",
    licence: "Licence",
    code: "Cette page, son serveur et son entraîneur",
    authors: "Les auteurs de MnistHost",
    sources: "Sources",
  },
};
