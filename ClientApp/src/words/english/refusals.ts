/** Error messages for visitors. Each says what is wrong and what to do. */
export const refusals = {
  programUnreachable: () =>
    "The program that reads digits could not be loaded. Check your connection and try again.",
  partUnreachable: () =>
    "This part of the page could not be loaded. Check your connection and try again.",
  networkUnreachable: (url: string) =>
    `The network could not be loaded from ${url}. Check your connection and try again.`,
  networkStatus: (status: number, url: string) =>
    `The network could not be loaded: the server responded with ${status} for ${url}. Try again in a moment.`,
  noBackEnd: () => "Neither the WebAssembly nor the JavaScript back end started. Reload the page.",
  stopped: () => "Something went wrong. Your drawing is still there.",
  pictureWithoutInk: () =>
    "No ink was found in this picture. Take another one, closer up and in better light.",
  pictureUnreadable: (name: string) =>
    `This browser cannot read ${name}. Choose a PNG, JPEG or WebP picture, or a drawing saved from this page.`,
  fileTooLarge: (name: string, most: number, megabytes: number) =>
    `${name} is ${megabytes} MB, but the limit is ${most} MB. Choose a smaller file.`,
  drawingUnreadable: (name: string, found: string) =>
    `${name} is not a saved drawing: it should read {"strokes":[[[x,y],…],…]}, but it reads ${found}. Choose a file saved from this page.`,
  linkDamaged: () =>
    "The drawing in this link is damaged and could not be opened. Ask for the link again.",
  shareRefused: () => "The browser refused to share the link. Copy it instead.",
  clipboardRefused: () => "The browser did not allow copying. Copy the link from the address bar.",
  lessonsUnreachable: () =>
    "Your lessons could not be loaded, so they are not used. Check your connection and try again.",
  digitsUnreachable: () =>
    "The digits for the test could not be loaded. Check your connection and try again.",
  idxMagic: (name: string, expected: string, start: string) =>
    `${name} should start with the IDX magic number ${expected}, but it ${start ? `starts with ${start}` : "is empty"}. Choose the MNIST IDX files instead.`,
  idxHeader: (name: string, expected: number, length: number) =>
    `${name} has only ${length} bytes, but its header alone should have ${expected}. Download it again.`,
  idxLength: (name: string, expected: number, length: number) =>
    `${name} should have ${expected} bytes according to its header, but it has ${length}. Download it again.`,
  imageSize: (name: string, rows: number, columns: number) =>
    `${name} contains images of ${rows}×${columns} pixels, but only 28×28 can be read. Choose the MNIST files instead.`,
  noImages: (name: string) => `${name} contains no images. Choose another file.`,
  labelCount: (labels: string, labelCount: number, images: string, imageCount: number) =>
    `${labels} contains ${labelCount} labels, but ${images} contains ${imageCount} images. Choose two files from the same set.`,
  labelTooLarge: (labels: string, at: number, label: number) =>
    `Label ${at} in ${labels} is ${label}, but a label must be 0 to 9, or 10 for “not a digit”. Check that the file is complete and belongs to these images.`,
  noDrawings: (name: string) =>
    `${name} contains no drawings. It should have one drawing per line.`,
  drawing: (line: number, name: string, text: string) =>
    `Line ${line} of ${name} should read {"label":"8","strokes":[[[x,y],…],…]}, but it reads ${text}. Fix or remove the line.`,
  examplesFile: (line: number, name: string, text: string) =>
    `Line ${line} of ${name} should read {"label":"8","strokes":[[[x,y],…],…]} with one digit as its label, but it reads ${text}. Nothing was imported.`,
  otherFile: (name: string) =>
    `${name} is not part of a set. Choose NAME-images-idx3-ubyte with NAME-labels-idx1-ubyte, or NAME.ndjson. The files may be compressed (.gz).`,
  fileMissing: (missing: string, other: string) =>
    `${missing} is missing. Choose it together with ${other}.`,
  fileUnreadable: (name: string) => `The browser could not read ${name}. Choose the file again.`,
  gzipDamaged: (name: string) => `${name} is damaged and could not be unpacked. Download it again.`,
  gzipUnsupported: (name: string) =>
    `This browser cannot unpack ${name}. Unpack it first, or use a newer browser.`,
  wasmMissing: () =>
    "This browser does not support WebAssembly with SIMD, or could not load the WebAssembly file. Choose another back end.",
  cpuMissing: () => "The JavaScript back end did not start. Reload the page.",
  webglMissing: () => "This browser does not support WebGL 2 in workers. Choose another back end.",
  webgpuMissing: () => "WebGPU found no usable graphics card. Choose another back end.",
  backEndFailed: (backEnd: string, reason: string) =>
    `${backEnd} failed (${reason}). Choose another back end.`,
  backEndWrong: (backEnd: string, difference: string) =>
    `${backEnd} does not reproduce the trainer’s results: a probability differs by ${difference}. Choose another back end.`,
  workerMissing: () =>
    "This page was opened from disk, and browsers do not allow such pages to start workers. To test your own files, open the page from a server.",
  workersUnsupported: () =>
    "This browser cannot start workers, which are needed to test your own files. Use another browser.",
  workerFailed: (reason: string) =>
    `The measurement stopped (${reason}). Try again with fewer files or another back end.`,
};

export type Refusals = typeof refusals;
