/** Texts for the Test page. Numbers are passed in as formatted text. */
export const verify = {
  title: "Put it to the test",
  subtitle:
    "How well does it read handwriting that it has never seen? Watch and judge for yourself.",
  thousand: {
    start: "Test it on 1,000 digits",
    loading: "Loading the digits…",
    stop: "Stop",
    again: "Test it again",
    about:
      "43 people wrote these digits with a real pen. None of their writing was used to train the network.",
    download: "The download is about 100 KB. The digits are read here, on your device.",
    progress: "Digits read",
    right: "right",
    wrong: "wrong",
    unsure: "not sure",
    stopped: "Stopped.",
    time: (seconds: string, eachMs: string) =>
      `Reading took ${seconds} s in all, or ${eachMs} ms per digit. The rest of the time was pauses, so that you could watch.`,
    rightPile: "Right",
    wall: (count: string) => `${count} handwritten digits that were read correctly`,
    wrongPile: "Wrong",
    wrongHelp: "It read these as a different digit. Would you have read them correctly?",
    unsurePile: "Not sure",
    unsureHelp: "It wasn’t sure about these, or thought they didn’t look like digits.",
    noneYet: "None so far.",
    from: "The digits are from",
    changed:
      "1,000 of them were picked at random, with the same number of each digit, and their strokes were slightly simplified.",
  },
  sentence: (right: string, of: string, wrong: string, unsure: string) =>
    `It read ${right} of ${of} digits correctly, got ${wrong} wrong, and wasn’t sure about ${unsure}.`,
  own: "For experts: your own files",
  ownHelp:
    "Test the network on MNIST or on your own drawings. They are read here and never leave this device.",
  files: "Choose files, or drop them here",
  filesHelp:
    "Images in the MNIST format (NAME-images-idx3-ubyte with NAME-labels-idx1-ubyte) or drawings (NAME.ndjson). The files may be compressed (.gz).",
  mnist: "To use the ten thousand MNIST test images, download both files, then choose them here:",
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
  aSecond: (images: string) => `${images} per second`,
  cancelled: (read: string, of: string) => `Cancelled after ${read} of ${of} images.`,
  cancelledEarly: "Cancelled before the first image.",
  announceStart: "Measuring…",
  announceDone: (images: string) => `Done. ${images} images were read.`,
  announceCompared: "The back ends were compared.",
  results: "Results",
  rightOf: (count: string, of: string) =>
    `${count} of ${of} digits were read correctly. This counts every best guess, even if the page would not show it.`,
  interval: (low: string, high: string) => `95% confidence interval: ${low} to ${high}`,
  shares: "What the page would show",
  shownRight: "the correct digit",
  shownWrong: "another digit",
  unsure: "not sure",
  refused: "not a digit",
  noDigits: (count: string, of: string, share: string) =>
    `Of ${of} samples that are not digits, ${count} (${share}) were not shown as a digit.`,
  unlabelled: (count: string, of: string, share: string) =>
    `Of ${of} unlabelled samples, ${count} (${share}) were shown as a digit.`,
  matrix: "Confusion matrix",
  matrixHelp:
    "Rows are the digits drawn, and columns are the digits shown. Choose a cell to see its images.",
  drawnHead: "drawn",
  shownHead: "shown",
  none: "none",
  cell: (count: string, drawn: string, shown: string) =>
    `Drawn ${drawn}, shown as ${shown}: ${count}`,
  cellNone: (count: string, drawn: string) => `Drawn ${drawn}, not shown as a digit: ${count}`,
  close: "Close",
  shownWrongCount: (count: string) => `Shown as the wrong digit: ${count}`,
  shownWrongHelp:
    "The page would show another digit for these. The most certain answers come first.",
  notShownCount: (count: string) => `Not shown: ${count}`,
  notShownHelp:
    "The page would say that it isn’t sure about these. The least certain answers come first.",
  noErrors: "All were shown correctly.",
  more: (count: string) => `${count} more`,
  image: (place: string, meaning: string) => `Image ${place}: ${meaning}`,
  drawnAs: (drawn: string) => `drawn ${drawn}`,
  drawnNoDigit: "not a digit",
  drawnUnknown: "unlabelled",
  shownAs: (digit: string, percent: string) => `shown as ${digit} at ${percent}`,
  shownUnsure: (digit: string, percent: string) => `not sure, ${digit} at ${percent}`,
  shownRefused: "shown as not a digit",
  meant: (digit: string) => `Written: ${digit}`,
  meantNoDigit: "Not a digit",
  meantUnknown: "Unlabelled",
  read: (digit: string) => `Read: ${digit}`,
  readMaybe: (digit: string) => `Maybe ${digit}?`,
  readNoDigit: "Not a digit?",
  facts: "What was measured",
  speed: "Speed",
  speedOf: (rate: string, images: string, seconds: string) =>
    `${rate} images per second (${images} in ${seconds} s)`,
  parity: "Largest difference from the trainer’s results",
  weights: "Weights",
  noHash: "not computed, because this origin is not secure",
  fallBack: (backEnd: string, after: string, other: string) =>
    `${backEnd} failed after ${after} images, and ${other} read the rest.`,
  difference: (one: string, other: string) => `${one} and ${other}`,
  differs: (count: string, of: string, largest: string) =>
    `${count} of ${of} samples are shown differently. The probabilities differ by at most ${largest}.`,
  save: "Save the results (JSON)",
};

export type VerifyWords = typeof verify;
