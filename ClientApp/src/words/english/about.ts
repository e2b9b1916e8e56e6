/** Texts of the About page. Numbers are passed in as formatted text. */
export const about = {
  title: "About",
  lead: "This page reads a handwritten digit or number while you write it, and shows you how. A small neural network does the reading in your own browser, and your drawing never leaves this device.",
  plate: "Ten digits drawn for this project. The automated tests draw the same digits on the page.",
  origin: {
    title: "Where the digits come from",
    collected:
      "Around 1990 the American standards institute NIST collected handwriting on forms to find out how well machines could read it. Two of its collections matter here: Special Database 3, written by employees of the Census Bureau, and Special Database 1, written by high-school students.",
    unfair:
      "NIST planned to train machines on the employees’ writing and test them on the students’. The employees wrote far more neatly, so a result said as much about the writers as about the machine.",
    mixed: (train: string, test: string) =>
      `Yann LeCun, Corinna Cortes and Christopher Burges therefore mixed the two. Half of the training images come from each source, and so do half of the test images. No writer is in both sets: half of the students are in one set, and the other half are in the other. Each digit was scaled to fit a square of 20 pixels, and its centre of mass was put in the middle of 28 by 28 grey pixels. The modified NIST set, MNIST for short, has ${train} training images and ${test} test images.`,
    since: (lost: string) =>
      `It became known through a 1998 paper on convolutional networks, which also described such a network reading several million cheques a day. Ever since, it has been the first exercise for people who learn about neural networks. In 2019 Chhavi Yadav and Léon Bottou traced its images back to their writers and restored the ${lost} test images that had been left out.`,
  },
  network: {
    title: "How such a network works",
    field:
      "The network sees no pen and no strokes. It sees 28 rows of 28 pixels, each of them a number between 0 for paper and 1 for ink. This page prepares a drawing just as MNIST’s digits were prepared, so it does not matter how large or where you draw.",
    fieldCaption: "A 3 as the pen drew it, and as the network sees it.",
    steps: {
      convolution: {
        name: "Convolution",
        text: (window: string, products: string, patterns: string) =>
          `A window of ${window} by ${window} pixels slides over the field. At each stop its ${products} numbers are multiplied by ${products} weights and added up. The sum is high where the ink fits the pattern in the weights, such as the upper edge of a stroke. The first layer has ${patterns} such patterns and makes a new picture, called a map, for each of them. Each layer after it does the same with all maps of the layer before, so that edges become bends, and bends become loops.`,
      },
      relu: {
        name: "ReLU",
        text: "If a sum is negative, the pattern is not there, and the sum becomes zero. This small step matters: without it, many layers could do no more than a single one.",
      },
      pooling: {
        name: "Pooling",
        text: (first: string, last: string, maps: string) =>
          `What counts is that there is a loop, not exactly where it is. So two layers move their window by two pixels, and the maps shrink to ${first} and then to ${last} pixels a side. At the end each of the last ${maps} maps is averaged to a single number.`,
      },
      softmax: {
        name: "Softmax",
        text: "From these numbers the last layer makes eleven sums: one for each digit, and one for “this is not a digit”. Softmax turns them into probabilities, which are never negative and add up to one.",
      },
      learning: {
        name: "Learning",
        text: (weights: string) =>
          `Nobody wrote the ${weights} weights. They began at random. An image was shown, the answer compared with the right one, and every weight moved a little in the direction that would have made the answer better. That was repeated with millions of images, most of them turned, slanted or bent a little, so that the network learned shapes instead of memorising images.`,
      },
    },
    cost: (products: string, elapsedMs: string) =>
      `One drawing takes ${products} million multiplications. On the computer that measured this network, they take ${elapsedMs} ms.`,
    layers: {
      caption: "The network from the field to the answer",
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
    title: "Why on your own device",
    privacy: {
      name: "Privacy",
      text: "What is never sent cannot be stored elsewhere, lost or sold. The strokes on the sheet are kept on this device until you clear them, so that a reload does not lose them; a picture is not kept. What you teach the page is kept here too, until you make it forget. The page comes with a rule, connect-src 'self', that tells your browser not to let the page’s code connect to any other site. The rule alone does not prove that nothing goes to this site, but you can check that yourself.",
    },
    speed: {
      name: "Speed",
      text: "Light in a glass fibre takes 10 ms to reach a computer a thousand kilometres away and come back. By then the network here has already answered, so the answer can follow your pen.",
    },
    scale: {
      name: "Scale",
      text: (kilobytes: string) =>
        `The server only sends files and computes nothing; the network is ${kilobytes} KB in all. Each visitor’s own device does the reading, so a whole school costs the server hardly more than one pupil.`,
    },
    check: {
      title: "See for yourself",
      tools: "Open the browser’s developer tools (F12 or the menu) and choose “Network”.",
      draw: "Draw. The list does not change: the page sends nothing.",
      plug: "Or wait until the page is ready, go offline, and keep drawing.",
      rule: "To see the rule itself, reload, choose the first line of the list, and look for content-security-policy in its headers. If the host cannot send headers, the rule is in the page’s head.",
    },
  },
  figures: {
    title: "How often it is right",
    measured:
      "All of this was measured with the same steps that this page takes, on drawings that the network was not trained on. The interval (Wilson’s, 95%) shows how far a percentage may be off by chance. The tablet digits and scribbles were also used to decide when to stop training and how probable a digit must be to be shown, so their percentages are a little optimistic.",
    shares: {
      caption: "Correct answers",
      what: "Drawings",
      of: "Number",
      share: "Right",
      interval: "Interval",
      mnist: "MNIST’s test images",
      pens: "Digits by tablet writers it has never seen",
      moved: "The same, small and off-centre",
      shown: "Digits by these writers, shown correctly and not as unsure",
      scribbles: "Scribbles of a kind it has never seen, not read as a digit",
    },
    confusion: {
      caption: (test: string) =>
        `How MNIST’s ${test} test images were read. Only the most probable digit counts. Empty cells are zero.`,
      written: "Written",
      read: "Read as",
    },
    more: "The repository has the rest: docs/model-card.md describes the data, the procedure and the known failures, and docs/model/metrics.json is the trainer’s own record.",
  },
  limits: {
    title: "What it cannot do",
    one: "The network reads one digit at a time. The page has to divide a number into digits first, and that can go wrong: two digits may be read as one, or one as two.",
    letters:
      "Letters that look like a digit are read as that digit: O, l, S, Z, B. Nothing in the ink tells them apart.",
    scripts:
      "Digits of other scripts, such as Arabic, Devanagari or Chinese, are rejected or misread, because it has never seen any.",
    turned:
      "A digit turned by more than about 30 degrees may be rejected or misread, and an upside-down 6 is read as a 9.",
    habits:
      "The digits it learned from were written by American employees and students and by about 200 people on tablets. It knows other habits only from imitations: slashed zeros, a 1 with a long upstroke, open and closed 4s.",
    teach: "Teach it your handwriting",
    certain:
      "A high probability is not certainty. Some scribbles are taken for a digit, and it cannot know what you meant.",
  },
  rights: {
    title: "Licences and sources",
    caption: "Data and code",
    work: "Work",
    from: "From",
    licence: "Licence",
    code: "This page, its server and its trainer",
    authors: "The MnistHost authors",
    sources: "Sources",
  },
};

export type AboutWords = typeof about;
