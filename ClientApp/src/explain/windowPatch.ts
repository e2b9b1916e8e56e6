import type { Activation } from "../model/model.ts";
import type { ChannelSum } from "./channelSum.ts";

/** Returns one channel's pixels inside a window of an activation. Pixels outside the map are 0. */
export function windowPatch(
  { shape: [height, width, channels], values }: Activation,
  channel: number,
  window: ChannelSum["window"],
): Activation {
  const patch = Float32Array.from({ length: window.height * window.width }, (_, i) => {
    const y = window.top + Math.floor(i / window.width);
    const x = window.left + (i % window.width);
    const isInside = y >= 0 && x >= 0 && y < height && x < width;
    return isInside ? (values[(y * width + x) * channels + channel] ?? 0) : 0;
  });
  return { shape: [window.height, window.width, 1], values: patch };
}
