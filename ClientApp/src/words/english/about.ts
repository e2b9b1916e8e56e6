/** Texts for the About page. Numbers are passed in as formatted text. */
export const about = {
  title: "About",
  lead: "This page reads a handwritten digit or number while you write it, and shows you how. A small neural network in your browser does the reading, and your drawing never leaves this device.",
  plate: "Ten digits drawn for this project. The automated tests draw the same digits on the page.",
  origin: {
    title: "Where the digits come from",
    collected:
      "Around 1990, the American standards institute NIST collected handwriting on forms to find out how well machines could read it. Two of its collections matter here: Special Database 3, written by employees of the Census Bureau, and Special Database 1, written by high-school students.",
    unfair:
      "NIST planned to train machines on the employees’ writing and test them on the students’. The employees wrote far more neatly, so a result said as much about the writers as about the machine.",
    mixed: (train: string, test: string) =>
      `Yann LeCun, Corinna Cortes and Christopher Burges therefore mixed the two. Half of the training images come from each source, and so do half of the test images. No writer is in both sets: half of the students are in the training set, and the other half are in the test set. Each digit was scaled to fit a 20-pixel square, and its centre of mass was placed at the centre of a greyscale image of 28 by 28 pixels. The modified NIST set, MNIST for short, has ${train} training images and ${test} test images.`,
    since: (lost: string) =>
      `It became well known through a 1998 paper on convolutional networks, which also described a network of this kind that read several million cheques a day. MNIST has been the standard first exercise in neural networks ever since. In 2019, Chhavi Yadav and Léon Bottou traced its images back to their writers and restored the ${lost} test images that had been left out.`,
  },
  network: {
    title: "How the network works",
    field:
      "The network does not see the pen or the strokes. It sees a field of 28 rows of 28 pixels, where each pixel is a number from 0 (paper) to 1 (ink). This page prepares your drawing in the same way as the MNIST digits, so it does not matter where you draw or how large.",
    fieldCaption: "A handwritten 3, and how the network sees it.",
    steps: {
      convolution: {
        name: "Convolution",
        text: (window: string, products: string, patterns: string) =>
          `A window of ${window} by ${window} pixels slides over the field. At each position, its ${products} pixels are multiplied by ${products} weights, and the products are added up. The sum is high where the ink matches the pattern in the weights, such as the upper edge of a stroke. The first layer has ${patterns} such patterns and makes a new picture, called a map, for each one. Each later layer does the same with all the maps of the layer before it, so edges combine into curves, and curves into loops.`,
      },
      relu: {
        name: "ReLU",
        text: "If a sum is negative, the pattern is not there, and the sum becomes zero. This small step matters: without it, many layers could do no more than a single one.",
      },
      pooling: {
        name: "Pooling",
        text: (first: string, last: string, maps: string) =>
          `It matters that there is a loop, but not exactly where it is. Two layers therefore move their window two pixels at a time, and the maps shrink to ${first} and then to ${last} pixels per side. At the end, each of the last ${maps} maps is averaged into a single number.`,
      },
      softmax: {
        name: "Softmax",
        text: "From these numbers, the last layer computes eleven sums: one for each digit, and one for “not a digit”. Softmax turns them into probabilities, which are never negative and add up to one.",
      },
      learning: {
        name: "Learning",
        text: (weights: string) =>
          `Nobody chose the ${weights} weights. They started out random. The network was shown an image, its answer was compared with the correct one, and every weight was changed a little in the direction that would have improved the answer. This was repeated with millions of images, most of them slightly turned, slanted or bent, so that the network learned shapes instead of memorising images.`,
      },
    },
    cost: (products: string, elapsedMs: string) =>
      `Reading a digit takes ${products} million multiplications. On the computer used for the measurements, they take ${elapsedMs} ms.`,
    layers: {
      caption: "The layers of the network, from the field to the answer",
      step: "Step",
      maps: "Maps",
      size: "Pixels",
      products: "Multiplications",
      field: "Field",
      convolution: (window: string) => `Convolution ${window} × ${window}, ReLU`,
      average: "Average of each map",
      answer: "Sums, softmax",
    },
  },
  device: {
    title: "Why it runs on your device",
    privacy: {
      name: "Privacy",
      text: "Data that is never sent cannot be stored elsewhere, lost or sold. The strokes on the sheet are saved on this device until you clear them, so they survive a reload. Pictures are not saved. What you teach the page is also saved here, until you tell it to forget. The page comes with a rule, connect-src 'self', that tells your browser not to let the page’s code connect to any other site. The rule alone does not prove that nothing is sent to this site, but you can check that yourself.",
    },
    speed: {
      name: "Speed",
      text: "In an optical fibre, light takes 10 ms to travel to a computer a thousand kilometres away and back. By then, the network on your device has already answered, so the answer can follow your pen.",
    },
    scale: {
      name: "Scale",
      text: (kilobytes: string) =>
        `The server only sends files and computes nothing. The whole network is ${kilobytes} KB. Each visitor’s device does the reading, so a whole school is hardly more work for the server than one pupil.`,
    },
    check: {
      title: "See for yourself",
      tools:
        "Open your browser’s developer tools (press F12 or use the menu) and choose “Network”.",
      draw: "Draw something. The list does not change, because the page sends nothing.",
      plug: "Or wait until the page is ready, go offline, and keep drawing.",
      rule: "To see the rule itself, reload the page, choose the first entry in the list, and look for content-security-policy in its headers. If the server cannot send this header, the rule is in the head of the HTML page.",
    },
  },
  figures: {
    title: "How often it is right",
    measured:
      "All figures were measured with the same processing steps that this page uses, on drawings that the network was not trained on. The interval (95%, Wilson’s method) shows how far off a percentage may be by chance. The scribbles were also used to decide when to stop training and how probable a digit must be before it is shown, so their percentage is slightly optimistic.",
    shares: {
      caption: "Accuracy",
      what: "Drawings",
      of: "Number",
      share: "Right",
      interval: "Interval",
      mnist: "MNIST test images",
      pens: "Digits by tablet users whose writing the network has never seen",
      moved: "The same digits, small and off-centre",
      shown: "The tablet digits, counting digits not shown as wrong",
      scribbles: "Scribbles of kinds new to the network (correct if not read as digits)",
    },
    confusion: {
      caption: (test: string) =>
        `How the ${test} MNIST test images were read. Only the most probable digit counts. Empty cells are zero.`,
      written: "Written",
      read: "Read as",
    },
    more: "For more details, see the repository: docs/model-card.md describes the data, the training and the known failures, and docs/model/metrics.json contains the figures that the trainer recorded.",
  },
  limits: {
    title: "What it cannot do",
    one: "The network reads one digit at a time. The page has to divide a number into digits first, and that can go wrong: two digits may be read as one, or one as two.",
    letters:
      "Letters that look like a digit, such as O, l, S, Z and B, are read as that digit. Nothing in the ink tells them apart.",
    scripts:
      "Digits in other scripts, such as Arabic, Devanagari or Chinese, are rejected or misread, because the network has never seen any.",
    turned:
      "A digit turned by more than about 30 degrees may be rejected or misread, and an upside-down 6 is read as a 9.",
    habits:
      "The network learned from digits written by American employees and students, and by about 200 people on tablets. It knows other writing habits, such as slashed zeros, 1s with a long upstroke, and open and closed 4s, only from imitations.",
    teach: "Teach it your handwriting",
    certain:
      "A high probability is not certainty. The network takes some scribbles for digits, and it cannot know what you meant to write.",
  },
  rights: {
    title: "Licences and sources",
    caption: "Data and code",
    work: "Work",
    from: "Authors",
    licence: "Licence",
    code: "This page, its server and its trainer",
    authors: "The MnistHost authors",
    sources: "Sources",
  },
};

export type AboutWords = typeof about;
