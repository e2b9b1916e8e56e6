/** Side of the field in pixels. */
export const FIELD_SIDE_PX = 28;

/**
 * Longer side of the ink's bounding box in the field. MNIST's digits were scaled to fit into 20×20
 * pixels (LeCun et al. 1998, section III.A).
 */
export const INK_BOX_PX = 20;

/**
 * The image that the network sees: `[28, 28]`, row-major float32, 0 for paper and 1 for ink. The
 * pixel in row r and column c is the unit square around the point x = c, y = r ("index
 * coordinates").
 */
export type Field = Readonly<Float32Array>;
