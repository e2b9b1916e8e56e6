import type { ChannelSum } from "../../../explain/channelSum.ts";
import type { Activation } from "../../../model/model.ts";

interface WindowMarkProps {
  /** The framed rectangle, in pixels of the map. */
  readonly window: ChannelSum["window"];
  readonly shape: Activation["shape"];
}

/** A frame around a rectangle of pixels in a map. */
export function WindowMark({ window, shape: [height, width] }: WindowMarkProps) {
  const percent = (share: number) => `${100 * share}%`;
  return (
    <span
      className="window"
      style={{
        top: percent(window.top / height),
        left: percent(window.left / width),
        height: percent(window.height / height),
        width: percent(window.width / width),
      }}
    />
  );
}
