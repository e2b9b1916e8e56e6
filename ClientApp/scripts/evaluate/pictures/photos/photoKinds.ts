import type { PhotoKind } from "./photograph.ts";

const PLAIN: Omit<PhotoKind, "name"> = {
  pen: [-0.1, 0.2],
  paper: [0.8, 0.95],
  ink: [0.1, 0.3],
  grain: 0,
  shadow: [0, 0],
  table: false,
};

/** The kinds of photos to read. */
export const PHOTO_KINDS: readonly PhotoKind[] = [
  { ...PLAIN, name: "pen on paper" },
  { ...PLAIN, name: "thin pen", pen: [-0.5, -0.3] },
  { ...PLAIN, name: "thick felt pen", pen: [0.6, 1.1], ink: [0.05, 0.2] },
  { ...PLAIN, name: "grey pencil", pen: [-0.3, 0], ink: [0.45, 0.65], grain: 0.5 },
  { ...PLAIN, name: "light on dark", paper: [0.1, 0.25], ink: [0.7, 0.95] },
  { ...PLAIN, name: "in a shadow", shadow: [0.3, 0.6] },
  { ...PLAIN, name: "sheet on a table", table: true },
];
