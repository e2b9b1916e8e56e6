/**
 * Texts for the Inside page. Numbers come from the loaded network and are passed in as formatted
 * text.
 */
export const inside = {
  title: "Look inside",
  lead: "Draw a digit and watch how the network reads it. Everything here is computed live on this device.",
  facts: (layers: string, weights: string) =>
    `The network has ${layers} layers and ${weights} weights. Nobody chose those weights: they were learned from examples.`,
  writeOne: "Write one for me",
  writeAnother: "Write another one",

  glance: {
    title: "At a glance",
    text: "Your ink goes in at one end, and the answer comes out at the other. In between, each layer turns its input pictures into new ones. Choose a layer to see how.",
    invitation: "Draw a digit, and the whole picture changes as you draw.",
    picture: "The field, the pictures of every layer, and a bar for each possible answer",
    field: "Your ink",
    layer: (number: string) => `Layer ${number}`,
    means: "Averages",
    answer: "Answer",
  },

  ink: {
    title: "From ink to field",
    text: (side: string, pixels: string) =>
      `The network looks at a field of ${side} × ${side} pixels. Your ink is prepared in the same way as the examples that the network learned from. That is why it does not matter where on the sheet you write, or how large. These ${pixels} shades of grey are all that it ever sees of your drawing.`,
    play: "Play",
    steps: {
      crop: {
        name: "Crop",
        text: "Only the ink counts. A box is drawn around it, and the rest of the sheet is ignored.",
      },
      scale: {
        name: "Scale",
        text: (box: string) =>
          `The box is scaled until its longer side is ${box} pixels, and the lines are made as thick as in the examples.`,
      },
      centre: {
        name: "Centre",
        text: "The dot is the ink’s centre of mass: the point where the digit would balance on a pin. It moves to the cross in the middle. Then each pixel gets a shade of grey that shows how much of it is covered by ink.",
      },
    },
    picture: (step: string) => `Your ink after this step: ${step}`,
  },

  layers: {
    title: "Layer by layer",
    text: "A layer turns its input pictures into new ones, called channels. The more ink a pixel shows, the stronger the layer’s response there. Choose a channel to see how it was computed.",
    sees: (side: string, what: string) =>
      `Each pixel here sees ${side} × ${side} pixels of your field, enough for ${what}.`,
    seen: {
      edge: "an edge or a bit of a line",
      corner: "a corner or the end of a line",
      curve: "a curve or a hook",
      part: "a loop or a crossbar",
    },
    seesAll: "Each pixel here sees your whole digit.",
    poolingCaption: "How much of each pattern does the drawing contain, no matter where?",
    softmaxCaption:
      "Each possible answer gets points for the patterns found, and the one with the most points wins.",
    convolution: (number: string) => `Convolution ${number}`,
    firstFacts: (kernels: string, height: string, width: string, side: string) =>
      `${kernels} kernels of ${height} × ${width} weights are applied to the field and produce ${kernels} channels of ${side} × ${side} pixels.`,
    facts: (kernels: string, height: string, width: string, inputs: string, side: string) =>
      `${kernels} kernels of ${height} × ${width} × ${inputs} weights are applied to all ${inputs} channels above and produce ${kernels} new ones of ${side} × ${side} pixels.`,
    stride: (pixels: string) =>
      `They move ${pixels} pixels at a time, so the new channels are smaller.`,
    whatIsConvolution:
      "A kernel is a small grid of weights that slides over the picture. At every position, each weight is multiplied by the pixel under it, and the products are added up. Where the picture matches the weights, the sum is large: the kernel has found its pattern. This operation is called a convolution.",
    whatIsRelu:
      "Then comes ReLU, a very simple rule: a sum below zero becomes zero, and any other sum stays the same. A channel is therefore zero wherever its pattern was not found. Without this step, all the layers together could do no more than a single one.",
    deeper:
      "From here on, each kernel looks at all channels above at once. Edges combine into corners and curves, and with each layer, one pixel covers more of your drawing.",
    pooling: "Global average pooling",
    poolingText: (channels: string, pixels: string) =>
      `Each of the ${channels} channels becomes a single number, the mean of its ${pixels} pixels. The number shows how much of the channel’s pattern there is, no matter where.`,
    softmax: "Softmax",
    softmaxText: (channels: string, labels: string) =>
      `For each possible answer, the ${channels} numbers are multiplied by weights and added up. Softmax turns the ${labels} sums into probabilities: it raises e to the power of each sum and divides by the total. The probabilities are therefore positive and add up to 1, and a small lead in the sums becomes a large lead in the probabilities.`,
    noDigit: "none",
    channel: (channel: string, layer: string) => `${layer}, channel ${channel}`,
    output: (label: string) => `The answer ${label}`,
    noDigitOutput: "The answer “not a digit”",
    channels: (layer: string) => `Channels of ${layer}`,
    close: "Close",
    strongest:
      "The channel, with a frame around its strongest pixel. The sum shows where the value of that pixel comes from.",
    silent: "The channel is all zeros: even its largest sum is below zero.",
    sum: "Each pixel under the kernel is multiplied by its weight, and the products are added up:",
    outputSum:
      "The mean of each channel is multiplied by its weight, and the products are added up:",
    pooledFrom: (pixels: string) => `The mean of the ${pixels} pixels of this channel:`,
    input: (channel: string) => `channel ${channel}`,
    field: "the field",
    others: (count: string) => `the other ${count} channels`,
    bias: "bias, the starting value of the sum",
    total: "sum",
    relu: "after ReLU",
    power: "e to the power of the sum",
    probability: "share of the total, which is the probability",
    weights: {
      positive: "Filled: a weight above zero",
      negative: "Hollow: a weight below zero",
      size: "The larger the square, the larger the weight",
    },
  },

  saliency: {
    title: "Which ink counted",
    text: (side: string) =>
      `How can you find out why the network gave its answer? Cover a patch of ${side} × ${side} pixels with paper and let the network look again. If the digit is now less probable, the covered ink counted for it. If the digit is more probable, the ink counted against it. Repeating this for every patch gives a map. This method is called occlusion (Matthew Zeiler and Rob Fergus, 2014).`,
    choose: "Show the ink that counted for and against a digit",
    speaksFor: (digit: string) => `Ink that counted for the ${digit}`,
    speaksAgainst: (digit: string) => `Ink that counted against the ${digit}`,
    size: "The larger the square, the more its ink changed the odds.",
    map: (digit: string, forIt: string, against: string) =>
      `Map of the ink: ${forIt} pixels counted for the ${digit}, ${against} against it.`,
  },

  variations: {
    title: "What would change its mind",
    text: "The strip behind each slider shows the network’s answer at every setting, so you can see where the answer changes. Coloured parts mean a different digit. Hatched parts mean no digit: – means “not a digit”, and ? means “not sure”.",
    hint: "Turn a 6 upside down, and the network reads a 9, just as you would. Halfway there, it gives no answer instead of guessing. Moving the digit hardly matters, because pooling measures how much of a shape there is, not where it is. But ink that is too thick or too blurred loses the gaps and edges that distinguish one digit from another.",
    sliders: {
      turnDeg: "Turn",
      acrossPx: "Move left or right",
      downPx: "Move up or down",
      penPx: "Make thinner or thicker",
      blurPx: "Blur",
    },
    degrees: (value: string) => `${value}°`,
    pixels: (value: string) => `${value} px`,
    preview: "The field as the network would see it",
    answers: (slider: string) => `Answers for each setting of “${slider}”`,
    stretch: (from: string, to: string, answer: string) => `${from} to ${to}: ${answer}`,
    unsure: "not sure",
    noDigit: "not a digit",
    empty: "nothing to read",
    digit: (digit: string, percent: string) => `${digit} at ${percent}`,
    reset: "Reset all",
  },

  breaking: {
    title: "Break it",
    text: "Tap individual pixels to turn paper into ink, and ink into paper. How few pixels do you need to change before the network misreads a digit that you can still read?",
    yours: "Your drawing:",
    changed: (count: number, written: string) =>
      ["Unchanged:", "1 pixel changed:"][count] ?? `${written} pixels changed:`,
    field: "Your field, editable pixel by pixel",
    fieldHelp: "Move with the arrow keys. Space or Enter changes the pixel.",
    pixel: (row: string, column: string, kind: string) => `Row ${row}, column ${column}: ${kind}`,
    ink: "ink",
    paper: "paper",
    findPixel: "Find the pixel that matters most",
    howFew: "How few pixels make it say",
    somethingElse: "something else",
    find: "Find out",
    trying: (pixels: string) => `Trying all ${pixels} pixels`,
    stop: "Stop",
    startAgain: "Start again",
    map: (row: string, column: string) =>
      `Map of the pixels. The one in row ${row}, column ${column} matters most.`,
    best: (answer: string, before: string, after: string) =>
      `The circled pixel matters most. If you change it, the probability of “${answer}” falls from ${before} to ${after}.`,
    legend:
      "Filled squares: changing the pixel makes the answer less probable. Hollow squares: changing it makes the answer more probable. The larger the square, the stronger the effect.",
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
