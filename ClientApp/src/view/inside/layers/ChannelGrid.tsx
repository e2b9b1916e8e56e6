import { type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import type { Activation } from "../../../model/model.ts";
import { useInkColour } from "../inkColour.ts";
import { useOnScreen } from "../useOnScreen.ts";
import { paintMaps } from "./paintMaps.ts";
import { useColumns } from "./useColumns.ts";

interface ChannelGridProps {
  readonly activation: Activation | null;
  readonly channels: number;
  readonly label: string;
  readonly nameOf: (channel: number) => string;
  readonly picked: number | null;
  readonly onPick: (channel: number) => void;
}

/** All channels of a layer on one canvas, each with a button over it. */
export function ChannelGrid({ activation, channels, ...buttons }: ChannelGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const columns = useColumns(grid, channels);
  const colour = useInkColour();
  const isOnScreen = useOnScreen(grid);
  useEffect(() => {
    if (canvas.current === null || !isOnScreen) return;
    if (activation === null) canvas.current.width = 1;
    else {
      const all = Array.from({ length: channels }, (_, channel) => channel);
      // Single-pixel maps need no gap between them.
      const marginPx = activation.shape[0] > 1 ? 1 : 0;
      paintMaps(canvas.current, { activation, channels: all, columns, marginPx, colour });
    }
  }, [activation, channels, columns, colour, isOnScreen]);
  return (
    <div
      ref={grid}
      className="channel-grid"
      style={{ aspectRatio: `${columns} / ${Math.ceil(channels / columns)}` }}
    >
      <canvas ref={canvas} />
      <ChannelButtons channels={channels} columns={columns} {...buttons} />
    </div>
  );
}

type ChannelButtonsProps = Omit<ChannelGridProps, "activation"> & { readonly columns: number };

/**
 * One button per channel. The buttons share one tab stop, and the arrow keys move between them.
 * Memoised, because they do not change with the drawing.
 */
const ChannelButtons = memo(function ChannelButtons(props: ChannelButtonsProps) {
  const { channels, columns, label, nameOf, picked, onPick } = props;
  const buttons = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = current + step;
    if (next < 0 || next >= channels) return;
    setCurrent(next);
    buttons.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around the picture
    <div
      ref={buttons}
      role="group"
      aria-label={label}
      style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: channels }, (_, channel) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a channel is identified by its index
          key={channel}
          type="button"
          tabIndex={channel === current ? 0 : -1}
          aria-label={nameOf(channel)}
          aria-expanded={channel === picked}
          onFocus={() => setCurrent(channel)}
          onClick={() => onPick(channel)}
        />
      ))}
    </div>
  );
});
