import type { LayerSize } from "../../../explain/layerSizes.ts";
import { FIELD_SIDE_PX } from "../../../raster/field.ts";

/** A rectangle in canvas pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The field or a layer in the picture. */
export interface Block extends Box {
  /** What the block shows: maps, or outputs as bars in a row or a column. */
  readonly kind: "maps" | "row" | "column";
  readonly channels: number;
  /** Number of maps per row. */
  readonly columns: number;
  /** Distance from one map or bar to the next. */
  readonly step: readonly [across: number, down: number];
  /** Size of one map pixel on the canvas. */
  readonly pixel: readonly [width: number, height: number];
  /** The touch target, which covers the block and its name. A tap jumps to the block's section. */
  readonly button: Box;
}

export interface GlanceLayout {
  readonly width: number;
  readonly height: number;
  /** The field, then all layers. */
  readonly blocks: readonly Block[];
}

type Shape = Omit<Block, "x" | "y" | "button">;

/** Side of a map, and the gap between two maps. */
const [TILE, MARGIN] = [14, 2];

/** Width of a channel's mean in the wide picture, and its height in the tall one. */
const [MEAN_WIDTH, MEAN_HEIGHT] = [10, 6];

/** Number of maps per row in the wide picture, and in the tall one. */
const [COLUMNS, LONG_COLUMNS] = [4, 16];

/** Length of a full bar, size of its label, and distance from one bar to the next. */
export const [BAR, LABEL, BAR_STEP] = [44, 20, 23];

/** Gap between two blocks in the wide picture, and extra height of a button in the tall one. */
const [GAP, TOUCH] = [16, 16];

/** Height of a name below a block, and width of a name to the right of one. */
const [NAME_HEIGHT, NAME_WIDTH] = [24, 84];

/** Lays out the network from left to right. */
export function wideLayout(sizes: readonly LayerSize[]): GlanceLayout {
  const shapes = [
    FIELD,
    ...sizes.map((size) => shapeOf(size, COLUMNS, [MEAN_WIDTH, TILE], "column")),
  ];
  const most = Math.max(...shapes.map(({ height }) => height));
  let x = 0;
  const blocks = shapes.map((shape): Block => {
    const box = { x, y: Math.round((most - shape.height) / 2), width: shape.width };
    x += shape.width + GAP;
    return { ...shape, ...box, button: { ...box, height: shape.height + NAME_HEIGHT } };
  });
  return { width: x - GAP, height: most + NAME_HEIGHT, blocks };
}

/** Lays out the network from top to bottom. */
export function tallLayout(sizes: readonly LayerSize[]): GlanceLayout {
  const shapes = [
    FIELD,
    ...sizes.map((size) => shapeOf(size, LONG_COLUMNS, [TILE, MEAN_HEIGHT], "row")),
  ];
  const most = Math.max(...shapes.map(({ width }) => width));
  const width = most + NAME_WIDTH;
  let y = 0;
  const blocks = shapes.map((shape): Block => {
    const button = { x: 0, y, width, height: shape.height + TOUCH };
    y += button.height;
    const box = { x: Math.round((most - shape.width) / 2), y: button.y + TOUCH / 2 };
    return { ...shape, ...box, button };
  });
  return { width, height: y, blocks };
}

const FIELD: Shape = mapsShape(1, 1, FIELD_SIDE_PX, [2 * FIELD_SIDE_PX, 2 * FIELD_SIDE_PX]);

function shapeOf(
  { kind, channels, sidePx }: LayerSize,
  columns: number,
  mean: readonly [number, number],
  bars: "row" | "column",
): Shape {
  const [length, across] = [channels * BAR_STEP, BAR + LABEL];
  if (kind === "dense") {
    return {
      kind: bars,
      channels,
      columns: bars === "row" ? channels : 1,
      step: bars === "row" ? [BAR_STEP, 0] : [0, BAR_STEP],
      pixel: [1, 1],
      width: bars === "row" ? length : across,
      height: bars === "row" ? across : length,
    };
  }
  return mapsShape(channels, columns, sidePx, kind === "conv" ? [TILE, TILE] : mean);
}

function mapsShape(
  channels: number,
  columns: number,
  sidePx: number,
  [tileWidth, tileHeight]: readonly [number, number],
): Shape {
  const [across, down] = [tileWidth + MARGIN, tileHeight + MARGIN];
  return {
    kind: "maps",
    channels,
    columns,
    step: [across, down],
    pixel: [Math.floor(tileWidth / sidePx), Math.floor(tileHeight / sidePx)],
    width: columns * across - MARGIN,
    height: Math.ceil(channels / columns) * down - MARGIN,
  };
}
