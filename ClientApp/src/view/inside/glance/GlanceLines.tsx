import { memo } from "react";
import type { Block, GlanceLayout } from "./glanceLayout.ts";

/** The paper behind each block of maps, and the shape that connects each block to the next. */
export const GlanceLines = memo(function GlanceLines({
  layout,
}: {
  readonly layout: GlanceLayout;
}) {
  const { width, height, blocks } = layout;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {blocks.map((block, i) => {
        const next = blocks[i + 1];
        return (
          next && <path key={`${block.x} ${block.y}`} className="way-on" d={between(block, next)} />
        );
      })}
      {blocks.map(
        ({ x, y, ...block }) =>
          block.kind === "maps" && (
            <rect
              key={`${x} ${y}`}
              className="paper"
              x={x - 1}
              y={y - 1}
              width={block.width + 2}
              height={block.height + 2}
            />
          ),
      )}
    </svg>
  );
});

/** Returns the area between two blocks as an SVG path. The blocks are side by side or stacked. */
function between(block: Block, next: Block): string {
  if (next.x >= block.x + block.width) {
    const [from, to] = [block.x + block.width, next.x];
    return `M${from} ${block.y}L${to} ${next.y}V${next.y + next.height}L${from} ${block.y + block.height}Z`;
  }
  const [from, to] = [block.y + block.height, next.y];
  return `M${block.x} ${from}L${next.x} ${to}H${next.x + next.width}L${block.x + block.width} ${from}Z`;
}
