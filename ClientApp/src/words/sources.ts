/** A work that the page is based on. Its title and authors are not translated. */
export interface Source {
  readonly authors: string;
  readonly title: string;
  readonly published: string;
  readonly url: string;
}

export const SOURCES: readonly Source[] = [
  {
    authors: "Y. LeCun, C. Cortes, C. J. C. Burges",
    title: "The MNIST database of handwritten digits",
    published: "1998",
    url: "http://yann.lecun.com/exdb/mnist/",
  },
  {
    authors: "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner",
    title: "Gradient-based learning applied to document recognition",
    published: "Proceedings of the IEEE 86 (11), 1998",
    url: "https://doi.org/10.1109/5.726791",
  },
  {
    authors: "P. J. Grother",
    title: "NIST Special Database 19: Handprinted forms and characters",
    published: "NIST, 1995",
    url: "https://www.nist.gov/srd/nist-special-database-19",
  },
  {
    authors: "C. Yadav, L. Bottou",
    title: "Cold case: the lost MNIST digits",
    published: "NeurIPS 2019",
    url: "https://arxiv.org/abs/1905.10498",
  },
  {
    authors: "E. Alpaydın, F. Alimoğlu",
    title: "Pen-based recognition of handwritten digits",
    published: "UCI Machine Learning Repository, 1998",
    url: "https://doi.org/10.24432/C5MG6K",
  },
  {
    authors: "E. B. Wilson",
    title: "Probable inference, the law of succession, and statistical inference",
    published: "Journal of the American Statistical Association 22, 1927",
    url: "https://doi.org/10.1080/01621459.1927.10502953",
  },
];

/** The data and code that the page uses, with their authors and licences. */
export const WORKS: readonly (readonly [work: string, from: string, licence: string])[] = [
  ["MNIST", "Yann LeCun, Corinna Cortes, Christopher Burges", "CC BY-SA 3.0"],
  ["Pen-Based Recognition of Handwritten Digits", "Ethem Alpaydın, Fevzi Alimoğlu", "CC BY 4.0"],
  ["UNIPEN train_r01_v07", "International Unipen Foundation", "CC BY 4.0"],
  ["Quick, Draw!", "Google", "CC BY 4.0"],
  ["TensorFlow.js", "Google", "Apache 2.0"],
  ["Preact", "Jason Miller", "MIT"],
  ["wouter", "Alexey Taktarov", "Unlicense"],
];
