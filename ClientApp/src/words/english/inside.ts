/** Texts of the Inside page. Numbers come from the loaded network, as formatted text. */
export const inside = {
  title: "Look inside",
  lead: "Draw a digit and watch it become an answer. Everything here is computed live, on this device.",
  facts: (layers: string, weights: string) =>
    `The network has ${layers} layers and ${weights} weights. Nobody chose those weights: they were learned from examples.`,
  writeOne: "Write one for me",
  writeAnother: "Write another one",

  glance: {
    title: "At a glance",
    text: "Your ink goes in at one end, and the answer comes out at the other. In between, each layer turns pictures into new ones. Choose a layer to see how.",
    invitation: "Draw a digit: the whole picture follows your pen.",
    picture: "The field, the pictures of every layer, and the answers as bars",
    field: "Your ink",
    layer: (number: string) => `Layer ${number}`,
    means: "Averages",
    answer: "Answer",
  },

  ink: {
    title: "From ink to field",
    text: (side: string, pixels: string) =>
      `The network looks at a field of ${side} × ${side} pixels. Your ink is prepared in the same way as the examples it learned from. That is why it does not matter where on the sheet you write, or how large. These ${pixels} shades of grey are all that it ever sees of your drawing.`,
    play: "Play",
    steps: {
      crop: {
        name: "Crop",
        text: "Only the ink counts. A box is drawn around it, and the rest of the sheet is left out.",
      },
      scale: {
        name: "Scale",
        text: (box: string) =>
          `The box grows or shrinks until its longer side is ${box} pixels, and the pen is made as wide as in the examples.`,
      },
      centre: {
        name: "Centre",
        text: "The dot is the ink’s centre of mass: the point where the digit would balance on a pin. It moves to the cross in the middle. Then each pixel gets its shade of grey from how much ink covers it.",
      },
    },
    picture: (step: string) => `${step}: your ink on its way into the field`,
  },

  layers: {
    title: "Layer by layer",
    text: "A layer turns the pictures that it gets into new ones, called channels. The more ink in a pixel, the stronger its response. Choose a channel to see how it was made.",
    sees: (side: string, what: string) =>
      `One pixel here sees ${side} × ${side} pixels of your field: enough for ${what}.`,
    seen: {
      edge: "an edge or a bit of a line",
      corner: "a corner or the end of a line",
      curve: "a curve or a hook",
      part: "a loop or a crossbar",
    },
    seesAll: "One pixel here sees your whole digit.",
    poolingCaption: "How much of each pattern is there, no matter where?",
    softmaxCaption:
      "Each answer collects points for the patterns, and the one with the most points wins.",
    convolution: (number: string) => `Convolution ${number}`,
    firstFacts: (kernels: string, height: string, width: string, side: string) =>
      `${kernels} kernels of ${height} × ${width} weights look at the field and give ${kernels} channels of ${side} × ${side} pixels.`,
    facts: (kernels: string, height: string, width: string, inputs: string, side: string) =>
      `${kernels} kernels of ${height} × ${width} × ${inputs} weights look at all ${inputs} channels above and give ${kernels} new ones of ${side} × ${side} pixels.`,
    stride: (pixels: string) =>
      `They move ${pixels} pixels at a time, so the new pictures are smaller.`,
    whatIsConvolution:
      "A kernel is a small stencil of weights. It slides over the picture, and at every stop each weight is multiplied by the pixel below it, and the products are added up. Where the picture fits the stencil, the sum is large: the kernel has found what it looks for. This sliding is a convolution.",
    whatIsRelu:
      "Then comes ReLU, the simplest rule there is: a sum below zero becomes zero, and any other sum stays the same. So a channel stays at zero where it found nothing. Without this step, all layers together could do no more than one.",
    deeper:
      "From here on, a kernel looks at all channels above at once. Edges add up to corners and curves, and with each layer one pixel covers more of your drawing.",
    pooling: "Global average pooling",
    poolingText: (channels: string, pixels: string) =>
      `Each of the ${channels} channels becomes a single number, the mean of its ${pixels} pixels: how much of its pattern there is, no matter where.`,
    softmax: "Softmax",
    softmaxText: (channels: string, labels: string) =>
      `Each possible answer adds up the ${channels} numbers, each with its own weight. Softmax turns the ${labels} sums into probabilities: it raises e to the power of each sum and divides by the total. So all of them are positive and add up to 1, and a small lead in the sums becomes a large lead in the probabilities.`,
    noDigit: "none",
    channel: (channel: string, layer: string) => `${layer}, channel ${channel}`,
    output: (label: string) => `The answer ${label}`,
    noDigitOutput: "The answer “not a digit”",
    channels: (layer: string) => `Channels of ${layer}`,
    close: "Close",
    strongest:
      "The channel, with a frame around its strongest pixel. The sum shows where its value comes from.",
    silent: "The channel is all zeros: even its largest sum is below zero.",
    sum: "Each pixel under the kernel there times its weight, all added up:",
    outputSum: "The mean of each channel times its weight, all added up:",
    pooledFrom: (pixels: string) => `The mean of the ${pixels} pixels of this channel:`,
    input: (channel: string) => `channel ${channel}`,
    field: "the field",
    others: (count: string) => `the other ${count} channels`,
    bias: "bias, where the sum starts",
    total: "sum",
    relu: "after ReLU",
    power: "e to the power of the sum",
    probability: "share of the total: probability",
    weights: {
      positive: "Filled: a weight above zero",
      negative: "Hollow: a weight below zero",
      size: "the larger, the more it counts",
    },
  },

  saliency: {
    title: "Which ink counted",
    text: (side: string) =>
      `How can you ask a network why? Cover a patch of ${side} × ${side} pixels with paper and let it look again. If the digit is now less probable, the ink there counted for that digit; if it is more probable, the ink counted against it. Patch by patch, this gives a map. The method is called occlusion (Matthew Zeiler and Rob Fergus, 2014).`,
    choose: "Which ink counted for and against",
    speaksFor: (digit: string) => `Ink that counted for the ${digit}`,
    speaksAgainst: (digit: string) => `Ink that counted against the ${digit}`,
    size: "The larger the square, the more that ink changed the odds.",
    map: (digit: string, forIt: string, against: string) =>
      `Map of the ink: ${forIt} pixels counted for the ${digit}, ${against} against it.`,
  },

  variations: {
    title: "What would change its mind",
    text: "Each slider sits on a strip that shows what the network would answer along the way, so you can see where the answer changes. In colour: a different digit. Hatched: no digit (– not a digit, ? not sure).",
    hint: "Turn a 6 upside down and it becomes a 9. You would say so too. Halfway there, the network gives no answer instead of guessing. Moving hardly matters, because pooling measures how much of a shape there is, not where. But ink that is too thick or blurred loses the gaps and edges that tell one digit from another.",
    sliders: {
      turnDeg: "Turn",
      acrossPx: "Move left or right",
      downPx: "Move up or down",
      penPx: "Thin or thicken",
      blurPx: "Blur",
    },
    degrees: (value: string) => `${value}°`,
    pixels: (value: string) => `${value} px`,
    preview: "The field as the network would see it",
    answers: (slider: string) => `Answers along “${slider}”`,
    stretch: (from: string, to: string, answer: string) => `${from} to ${to}: ${answer}`,
    unsure: "not sure",
    noDigit: "not a digit",
    empty: "nothing to read",
    digit: (digit: string, percent: string) => `${digit} at ${percent}`,
    reset: "Reset all",
  },

  breaking: {
    title: "Break it",
    text: "Tap single pixels: paper becomes ink, and ink becomes paper. How few pixels does it take until the network gets it wrong, while you can still read the digit?",
    yours: "Yours:",
    changed: (count: number, written: string) =>
      ["Unchanged:", "1 pixel changed:"][count] ?? `${written} pixels changed:`,
    field: "Your field, editable pixel by pixel",
    fieldHelp: "Move with the arrow keys. Space or Enter changes the pixel.",
    pixel: (row: string, column: string, kind: string) => `Row ${row}, column ${column}: ${kind}`,
    ink: "ink",
    paper: "paper",
    findPixel: "Find the pixel that matters most",
    howFew: "How few pixels until it says",
    somethingElse: "something else",
    find: "Find out",
    trying: (pixels: string) => `Trying all ${pixels} pixels`,
    stop: "Stop",
    startAgain: "Start again",
    map: (row: string, column: string) =>
      `Map of the pixels. The one in row ${row}, column ${column} matters most.`,
    best: (answer: string, before: string, after: string) =>
      `The pixel in the circle matters most. Change it, and “${answer}” falls from ${before} to ${after}.`,
    legend:
      "Filled squares: a change there weakens the answer. Hollow squares: it makes the answer stronger. The larger the square, the stronger the effect.",
    changeIt: "Change this pixel",
    enough: (count: number, written: string, answer: string) =>
      count === 1
        ? `One pixel is enough. Now it says: ${answer}.`
        : `${written} pixels are enough. Now it says: ${answer}.`,
    notEnough: (count: string) =>
      `Even ${count} pixels are not enough. This drawing is hard to break.`,
  },
};

export type InsideWords = typeof inside;
