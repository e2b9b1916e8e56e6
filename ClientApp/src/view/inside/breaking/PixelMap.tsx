import { memo } from "react";
import type { Tried } from "../../../explain/tryPixels.ts";
import { FIELD_SIDE_PX } from "../../../raster/field.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { SignedSquares } from "../layers/SignedSquares.tsx";

/** Shows how much each pixel matters, with a circle around the one that matters most. */
export const PixelMap = memo(function PixelMap({ drops, best }: Tried) {
  const { breaking: words } = useWords(insideWords);
  const { number } = useNumbers();
  const [x, y] = [best % FIELD_SIDE_PX, Math.floor(best / FIELD_SIDE_PX)];
  return (
    <div className="pixel-map" data-testid="pixel-map" data-best={best}>
      <SignedSquares
        values={drops}
        side={FIELD_SIDE_PX}
        largest={drops[best] ?? 1}
        label={words.map(number(y + 1), number(x + 1))}
      />
      <svg viewBox={`0 0 ${FIELD_SIDE_PX} ${FIELD_SIDE_PX}`} aria-hidden="true">
        <circle className="best" cx={x + 0.5} cy={y + 0.5} r="1.25" />
      </svg>
    </div>
  );
});
