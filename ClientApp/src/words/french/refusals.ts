import type { Refusals } from "../english/refusals.ts";

export const refusals: Refusals = {
  programUnreachable: () =>
    "Le programme qui lit les chiffres n’a pas pu être chargé. Vérifiez votre connexion et réessayez.",
  partUnreachable: () =>
    "Cette partie de la page n’a pas pu être chargée. Vérifiez votre connexion et réessayez.",
  networkUnreachable: (url) =>
    `Le réseau de neurones n’a pas pu être chargé depuis ${url}. Vérifiez votre connexion et réessayez.`,
  networkStatus: (status, url) =>
    `Le réseau de neurones n’a pas pu être chargé : le serveur a répondu ${status} pour ${url}. Réessayez dans un instant.`,
  noBackEnd: () => "Ni WebAssembly ni JavaScript n’ont démarré. Rechargez la page.",
  stopped: () => "Une erreur s’est produite ici. Votre dessin est toujours là.",
  pictureWithoutInk: () =>
    "Aucune encre n’a été trouvée dans cette image. Reprenez-la de plus près et mieux éclairée.",
  pictureUnreadable: (name) =>
    `Ce navigateur ne peut pas lire ${name}. Choisissez une image PNG, JPEG ou WebP, ou un dessin enregistré ici.`,
  fileTooLarge: (name, most, megabytes) =>
    `${name} fait ${megabytes} Mo, mais la limite est de ${most} Mo. Choisissez un fichier plus petit.`,
  drawingUnreadable: (name, found) =>
    `${name} n’est pas un dessin enregistré : on devrait y lire {"strokes":[[[x,y],…],…]}, mais on y lit ${found}. Choisissez un fichier enregistré ici.`,
  linkDamaged: () =>
    "Le dessin de ce lien est abîmé et n’a pas pu être ouvert. Redemandez le lien.",
  shareRefused: () => "Le navigateur n’a pas partagé le lien. Copiez-le plutôt.",
  clipboardRefused: () =>
    "Le navigateur n’a pas permis la copie. Copiez le lien depuis la barre d’adresse.",
  lessonsUnreachable: () =>
    "Ce que vous avez appris à la page n’a pas pu être chargé et n’est donc pas utilisé. Vérifiez votre connexion et réessayez.",
  digitsUnreachable: () =>
    "Les chiffres du test n’ont pas pu être chargés. Vérifiez votre connexion et réessayez.",
  idxMagic: (name, expected, start) =>
    `${name} devrait commencer par le code IDX ${expected}, mais ${start ? `commence par ${start}` : "est vide"}. Choisissez plutôt les fichiers IDX de MNIST.`,
  idxHeader: (name, expected, length) =>
    `${name} ne fait que ${length} octets, alors que son en-tête devrait en faire ${expected}. Téléchargez-le de nouveau.`,
  idxLength: (name, expected, length) =>
    `${name} devrait faire ${expected} octets, d’après son en-tête, mais en fait ${length}. Téléchargez-le de nouveau.`,
  imageSize: (name, rows, columns) =>
    `${name} contient des images de ${rows}×${columns} pixels, mais seules celles de 28×28 sont lues. Choisissez plutôt les fichiers de MNIST.`,
  noImages: (name) => `${name} ne contient aucune image. Choisissez un autre fichier.`,
  labelCount: (labels, labelCount, images, imageCount) =>
    `${labels} contient ${labelCount} étiquettes, mais ${images} contient ${imageCount} images. Choisissez les deux fichiers d’un même jeu.`,
  labelTooLarge: (labels, at, label) =>
    `L’étiquette ${at} de ${labels} vaut ${label}, mais les étiquettes vont de 0 à 9, ou 10 pour « pas un chiffre ». Vérifiez que le fichier est entier et va avec ces images.`,
  noDrawings: (name) => `${name} ne contient aucun dessin. Il devrait en avoir un par ligne.`,
  drawing: (line, name, text) =>
    `La ligne ${line} de ${name} devrait être {"label":"8","strokes":[[[x,y],…],…]}, mais on y lit ${text}. Corrigez ou supprimez la ligne.`,
  examplesFile: (line: number, name: string, text: string) =>
    `La ligne ${line} de ${name} devrait être de la forme {"label":"8","strokes":[[[x,y],…],…]} avec un seul chiffre, mais c’est ${text}. Rien n’a été importé.`,
  otherFile: (name) =>
    `${name} n’appartient à aucun jeu. Choisissez NOM-images-idx3-ubyte avec NOM-labels-idx1-ubyte, ou NOM.ndjson, tels quels ou en .gz.`,
  fileMissing: (missing, other) => `${missing} manque. Choisissez-le avec ${other}.`,
  fileUnreadable: (name) =>
    `Le navigateur n’a pas pu lire ${name}. Choisissez le fichier de nouveau.`,
  gzipDamaged: (name) =>
    `${name} est abîmé et n’a pas pu être décompressé. Téléchargez-le de nouveau.`,
  gzipUnsupported: (name) =>
    `Ce navigateur ne sait pas décompresser ${name}. Décompressez-le d’abord, ou prenez un navigateur plus récent.`,
  wasmMissing: () =>
    "Ce navigateur n’a pas WebAssembly avec SIMD, ou n’a pas pu le charger. Choisissez un autre moteur.",
  cpuMissing: () => "JavaScript seul n’a pas démarré. Rechargez la page.",
  webglMissing: () =>
    "Ce navigateur n’offre pas WebGL 2 dans un worker. Choisissez un autre moteur.",
  webgpuMissing: () =>
    "Ce navigateur n’offre pas de carte graphique pour WebGPU. Choisissez un autre moteur.",
  backEndFailed: (backEnd, reason) =>
    `${backEnd} a échoué (${reason}). Choisissez un autre moteur.`,
  backEndWrong: (backEnd, difference) =>
    `${backEnd} ne donne pas les réponses de l’entraînement : une probabilité s’en écarte de ${difference}. Choisissez un autre moteur.`,
  workerMissing: () =>
    "Cette page a été ouverte d’un disque, où les navigateurs ne démarrent aucun worker. Ouvrez-la depuis un serveur pour mesurer.",
  workersUnsupported: () =>
    "Ce navigateur ne démarre pas de workers, et la mesure en a besoin. Prenez un autre navigateur.",
  workerFailed: (reason) =>
    `La mesure s’est arrêtée (${reason}). Réessayez avec moins de fichiers ou un autre moteur.`,
};
