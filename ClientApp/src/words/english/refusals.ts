/** What a visitor reads when something was refused: what was expected, what came, what to do. */
export const refusals = {
  programUnreachable: () =>
    "The program that reads digits could not be fetched; check the connection and try again.",
  partUnreachable: () =>
    "This part of the page could not be fetched; check the connection and try again.",
  networkUnreachable: (url: string) =>
    `The network could not be fetched from ${url}; check the connection and try again.`,
  networkStatus: (status: number, url: string) =>
    `The network could not be fetched: the server answered ${status} for ${url}; try again in a moment.`,
  noBackEnd: () =>
    "Expected to compute with WebAssembly or JavaScript, but neither started; reload the page.",
  stopped: () => "Something went wrong here. Your drawing is still there.",
  pictureWithoutInk: () =>
    "Expected a digit that stands out from its paper, but no ink was found in the picture; take it closer and in more light.",
  pictureUnreadable: (name: string) =>
    `Expected a picture or a saved drawing, but ${name} is neither that this browser can read; choose a PNG, JPEG or WebP picture, or a JSON file that was saved here.`,
  fileTooLarge: (name: string, most: number, megabytes: number) =>
    `Expected a picture or a saved drawing of at most ${most} MB, but ${name} has ${megabytes} MB; choose a smaller one.`,
  drawingUnreadable: (name: string, found: string) =>
    `Expected {"strokes":[[[x,y],…],…]} in ${name}, but it reads ${found}; choose a file that was saved here.`,
  linkDamaged: () =>
    "The link's drawing is damaged, so the sheet starts empty; ask for the link once more.",
  clipboardRefused: () =>
    "The browser did not allow the link to be copied; copy it from the address line, where it stands now.",
  idxMagic: (name: string, expected: string, start: string) =>
    `Expected ${name} to start with the IDX magic ${expected}, but it starts with ${start || "nothing"}; it is another kind of file.`,
  idxLength: (name: string, expected: number, length: number) =>
    `Expected ${expected} bytes in ${name}, as its header says, but it has ${length}; copy the file anew.`,
  imageSize: (name: string, rows: number, columns: number) =>
    `Expected images of 28×28 pixels in ${name}, but it holds ${rows}×${columns}; only MNIST's format is read.`,
  noImages: (name: string) => `Expected images in ${name}, but it holds none.`,
  labelCount: (labels: string, labelCount: number, images: string, imageCount: number) =>
    `Expected as many labels as images, but ${labels} holds ${labelCount} and ${images} ${imageCount}; use the two files of one set.`,
  labelTooLarge: (labels: string, at: number, label: number) =>
    `Expected labels 0 to 9, or 10 for what is no digit, in ${labels}, but label ${at} is ${label}; check that the file is whole and of this set.`,
  noDrawings: (name: string) =>
    `Expected one drawing a line in ${name}, but it holds none; check the file.`,
  drawing: (line: number, name: string, text: string) =>
    `Expected {"label":"8","strokes":[[[x,y],…],…]} on line ${line} of ${name}, but it reads ${text}; mend or remove the line.`,
  otherFile: (name: string) =>
    `Expected NAME-images-idx3-ubyte with NAME-labels-idx1-ubyte, or NAME.ndjson, each plain or .gz, but got ${name}; choose a set's files alone.`,
  fileMissing: (missing: string, other: string) =>
    `Expected ${missing} with ${other}, but it was not chosen; choose both files together.`,
  fileUnreadable: (name: string) =>
    `Expected to read ${name}, but the browser could not; choose the file anew.`,
  gzipDamaged: (name: string) =>
    `Expected ${name} to be whole gzip data, but it could not be unpacked; copy the file anew.`,
  wasmMissing: () =>
    "Expected WebAssembly with SIMD, but this browser lacks it or could not fetch its program; choose another back end.",
  cpuMissing: () =>
    "Expected to compute with plain JavaScript, but it did not start; reload the page.",
  webglMissing: () =>
    "Expected WebGL 2 in a worker, but this browser offers none; choose another back end.",
  webgpuMissing: () =>
    "Expected a graphics card for WebGPU, but this browser offers none; choose another back end.",
  backEndFailed: (backEnd: string, reason: string) =>
    `Expected answers from ${backEnd}, but it failed (${reason}); choose another back end.`,
  backEndWrong: (backEnd: string, difference: string) =>
    `Expected the trainer's own answers from ${backEnd}, but a probability differs by ${difference}; choose another back end.`,
  workerMissing: () =>
    "Expected the page from a server, but it is one file from a disk, where a browser starts no worker; open the page at its address to measure.",
  workerFailed: (reason: string) =>
    `Expected the measurement to finish, but it stopped (${reason}); try again with fewer files or another back end.`,
};

export type Refusals = typeof refusals;
