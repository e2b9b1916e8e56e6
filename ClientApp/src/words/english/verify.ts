/** The verify page. Numbers arrive as text. */
export const verify = {
  title: "Verify on your device",
  subtitle:
    "Measure the network on your own files. They are read here and never leave this device.",
  files: "Choose files, or drop them here",
  filesHelp:
    "NAME-images-idx3-ubyte with NAME-labels-idx1-ubyte, as MNIST is published, or drawings as NAME.ndjson; plain or .gz.",
  mnist: "MNIST’s ten thousand test images, to download and choose here:",
  mnistImages: "images (1.6 MB)",
  mnistLabels: "labels (5 KB)",
  chosen: (names: string) => `Chosen: ${names}`,
  backEnd: "Back end",
  automatic: "Automatic",
  run: "Measure",
  cancel: "Cancel",
  compareWith: "Compare with",
  compare: "Compare",
  progress: "Images read",
  starting: "Starting…",
  readOf: (read: string, of: string) => `${read} of ${of} images`,
  aSecond: (images: string) => `${images} a second`,
  cancelled: (read: string, of: string) => `Cancelled after ${read} of ${of} images.`,
  cancelledEarly: "Cancelled before the first image.",
  announceStart: "Measuring…",
  announceDone: (images: string) => `Done: ${images} images were read.`,
  announceCompared: "The back ends were compared.",
  results: "Results",
  rightOf: (count: string, of: string) => `${count} of ${of} digits were read correctly`,
  rightMeans:
    "A digit counts as read correctly if the most probable of the ten digits is the one drawn, even if the page does not show it.",
  interval: (low: string, high: string) => `95% confidence interval: ${low} to ${high}`,
  shares: "How they are shown",
  shownRight: "as that digit",
  shownWrong: "as another digit",
  unsure: "not sure",
  refused: "not a digit",
  noDigits: (count: string, of: string, share: string) =>
    `${count} of ${of} samples that are not digits were not shown as a digit (${share}).`,
  unlabelled: (count: string, of: string, share: string) =>
    `${count} of ${of} unlabelled samples were shown as a digit (${share}).`,
  matrix: "Confusion matrix",
  matrixHelp:
    "Rows are the digits drawn, columns the digits shown. Choose a number to see its images.",
  drawnHead: "drawn",
  shownHead: "shown",
  none: "none",
  cell: (count: string, drawn: string, shown: string) =>
    `Drawn ${drawn}, shown as ${shown}: ${count}`,
  cellNone: (count: string, drawn: string) => `Drawn ${drawn}, shown as no digit: ${count}`,
  close: "Close",
  errors: (count: string) => `Errors: ${count}`,
  noErrors: "No errors.",
  errorsHelp:
    "Digits shown as another digit come first, starting with the most certain. Digits that were not shown follow.",
  more: (count: string) => `${count} more`,
  image: (place: string, meaning: string) => `Image ${place}: ${meaning}`,
  drawnAs: (drawn: string) => `drawn ${drawn}`,
  drawnNoDigit: "no digit",
  drawnUnknown: "unlabelled",
  shownAs: (digit: string, percent: string) => `shown as ${digit} at ${percent}`,
  shownUnsure: (digit: string, percent: string) => `not sure, ${digit} at ${percent}`,
  shownRefused: "shown as not a digit",
  facts: "What was measured",
  speed: "Speed",
  speedOf: (rate: string, images: string, seconds: string) =>
    `${rate} images a second (${images} in ${seconds} s)`,
  parity: "Largest difference from the trainer’s own answers",
  weights: "Weights",
  noHash: "not computed, because this origin is not secure",
  fallBack: (backEnd: string, after: string, other: string) =>
    `${backEnd} failed after ${after} images, and ${other} read the rest.`,
  difference: (one: string, other: string) => `${one} and ${other}`,
  differs: (count: string, of: string, largest: string) =>
    `${count} of ${of} samples are shown differently. The largest difference in a probability is ${largest}.`,
  save: "Save the results (JSON)",
};

export type VerifyWords = typeof verify;
