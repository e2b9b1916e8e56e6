import type { Refusals } from "../english/refusals.ts";

export const refusals: Refusals = {
  programUnreachable: () =>
    "Le programme qui lit les chiffres n’a pas pu être chargé ; vérifiez la connexion et réessayez.",
  partUnreachable: () =>
    "Cette partie de la page n’a pas pu être chargée ; vérifiez la connexion et réessayez.",
  networkUnreachable: (url) =>
    `Le réseau de neurones n’a pas pu être chargé depuis ${url} ; vérifiez la connexion et réessayez.`,
  networkStatus: (status, url) =>
    `Le réseau de neurones n’a pas pu être chargé : le serveur a répondu ${status} pour ${url} ; réessayez dans un instant.`,
  noBackEnd: () =>
    "Le calcul devait se faire en WebAssembly ou en JavaScript, mais ni l’un ni l’autre n’a démarré ; rechargez la page.",
  stopped: () => "Une erreur s’est produite ici. Votre dessin est toujours là.",
  pictureWithoutInk: () =>
    "Il fallait un chiffre qui se détache du papier, mais aucune encre n’a été trouvée dans l’image ; prenez-la de plus près et mieux éclairée.",
  pictureUnreadable: (name) =>
    `Il fallait une image ou un dessin enregistré, mais ${name} n’est ni l’un ni l’autre pour ce navigateur ; choisissez une image PNG, JPEG ou WebP, ou un fichier JSON enregistré ici.`,
  fileTooLarge: (name, most, megabytes) =>
    `Il fallait une image ou un dessin enregistré d’au plus ${most} Mo, mais ${name} en fait ${megabytes} ; choisissez-en un plus petit.`,
  drawingUnreadable: (name, found) =>
    `Il fallait {"strokes":[[[x,y],…],…]} dans ${name}, mais on y lit ${found} ; choisissez un fichier enregistré ici.`,
  linkDamaged: () => "Le dessin du lien est abîmé, la feuille est donc vide ; redemandez le lien.",
  clipboardRefused: () =>
    "Le navigateur n’a pas permis de copier le lien ; copiez-le depuis la barre d’adresse, où il se trouve maintenant.",
  idxMagic: (name, expected, start) =>
    `${name} devait commencer par le code IDX ${expected}, mais commence par ${start || "rien"} ; c’est un fichier d’un autre type.`,
  idxLength: (name, expected, length) =>
    `${name} devait contenir ${expected} octets, d’après son en-tête, mais en a ${length} ; copiez le fichier de nouveau.`,
  imageSize: (name, rows, columns) =>
    `${name} devait contenir des images de 28×28 pixels, mais elles en font ${rows}×${columns} ; seul le format de MNIST est lu.`,
  noImages: (name) => `${name} devait contenir des images, mais n’en contient aucune.`,
  labelCount: (labels, labelCount, images, imageCount) =>
    `Il fallait autant d’étiquettes que d’images, mais ${labels} en contient ${labelCount} et ${images} ${imageCount} ; prenez les deux fichiers d’un même jeu.`,
  labelTooLarge: (labels, at, label) =>
    `${labels} devait contenir des étiquettes de 0 à 9, ou 10 pour ce qui n’est pas un chiffre, mais l’étiquette ${at} vaut ${label} ; vérifiez que le fichier est entier et de ce jeu.`,
  noDrawings: (name) =>
    `${name} devait contenir un dessin par ligne, mais n’en contient aucun ; vérifiez le fichier.`,
  drawing: (line, name, text) =>
    `La ligne ${line} de ${name} devait être {"label":"8","strokes":[[[x,y],…],…]}, mais on y lit ${text} ; corrigez ou supprimez la ligne.`,
  otherFile: (name) =>
    `Il fallait NOM-images-idx3-ubyte avec NOM-labels-idx1-ubyte, ou NOM.ndjson, tels quels ou en .gz, mais ${name} est autre chose ; choisissez seulement les fichiers d’un jeu.`,
  fileMissing: (missing, other) =>
    `Il fallait ${missing} avec ${other}, mais il n’a pas été choisi ; choisissez les deux fichiers ensemble.`,
  fileUnreadable: (name) =>
    `Le navigateur n’a pas pu lire ${name} ; choisissez le fichier de nouveau.`,
  gzipDamaged: (name) =>
    `${name} devait être un fichier gzip entier, mais n’a pas pu être décompressé ; copiez le fichier de nouveau.`,
  wasmMissing: () =>
    "Il fallait WebAssembly avec SIMD, mais ce navigateur ne l’offre pas ou n’a pas pu charger son programme ; choisissez un autre moteur.",
  cpuMissing: () =>
    "Le calcul devait se faire en JavaScript, mais il n’a pas démarré ; rechargez la page.",
  webglMissing: () =>
    "Il fallait WebGL 2 dans un worker, mais ce navigateur ne l’offre pas ; choisissez un autre moteur.",
  webgpuMissing: () =>
    "Il fallait une carte graphique pour WebGPU, mais ce navigateur n’en offre pas ; choisissez un autre moteur.",
  backEndFailed: (backEnd, reason) =>
    `${backEnd} devait répondre, mais a échoué (${reason}) ; choisissez un autre moteur.`,
  backEndWrong: (backEnd, difference) =>
    `${backEnd} devait donner les réponses de l’entraînement, mais une probabilité s’en écarte de ${difference} ; choisissez un autre moteur.`,
  workerMissing: () =>
    "La page devait venir d’un serveur, mais c’est un seul fichier d’un disque, où le navigateur ne démarre aucun worker ; ouvrez la page à son adresse pour mesurer.",
  workerFailed: (reason) =>
    `La mesure devait aller à son terme, mais s’est arrêtée (${reason}) ; réessayez avec moins de fichiers ou un autre moteur.`,
};
