import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from "react";
import { isInk } from "../../../explain/flipPixels.ts";
import { FIELD_SIDE_PX, type Field } from "../../../raster/field.ts";
import { ARROW_KEYS } from "../../../strokes/arrowKeys.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { FieldMap } from "../FieldMap.tsx";
import { PIXEL_GRID } from "../pixelGrid.ts";

interface PixelFieldProps {
  readonly field: Field;
  /** Indices of the pixels to outline. */
  readonly marked: readonly number[];
  readonly onFlip: (pixel: number) => void;
  /** An overlay on the pixels. */
  readonly children?: ReactNode;
}

const SIDE = FIELD_SIDE_PX;
const MIDDLE = (SIDE / 2) * SIDE + SIDE / 2;

/** An enlarged field whose pixels can be changed one by one with the pointer or the keyboard. */
export function PixelField({ field, marked, onFlip, children }: PixelFieldProps) {
  const { breaking: words } = useWords(insideWords);
  const { number } = useNumbers();
  const [at, setAt] = useState(MIDDLE);
  const [isMoved, setIsMoved] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = ARROW_KEYS[event.key];
    if (step !== undefined) {
      const [x, y] = [(at % SIDE) + step[0], Math.floor(at / SIDE) + step[1]];
      if (isInside(x) && isInside(y)) setAt(y * SIDE + x);
      setIsMoved(true);
    } else if (event.key === " " || event.key === "Enter") onFlip(at);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    // A click from a screen reader has no position, so it changes the current pixel.
    const pixel = event.detail === 0 ? at : pixelAt(event);
    if (pixel === null) return;
    setAt(pixel);
    onFlip(pixel);
  };
  return (
    <div className="pixel-field">
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the field handles the keys that its description lists
        tabIndex={0}
        data-testid="pixels"
        aria-label={words.field}
        aria-describedby="pixels-help"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseMove={(event) => setAt((before) => pixelAt(event) ?? before)}
      >
        <FieldMap field={field} testId="broken-field" />
        {children}
        <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
          <path className="grid" d={PIXEL_GRID} />
          <path className="marks" d={marked.map(squareAround).join("")} />
          <path className="cursor" d={squareAround(at)} />
        </svg>
      </div>
      <p id="pixels-help" className="visually-hidden">
        {words.fieldHelp}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {isMoved &&
          words.pixel(
            number(Math.floor(at / SIDE) + 1),
            number((at % SIDE) + 1),
            isInk(field, at) ? words.ink : words.paper,
          )}
      </p>
    </div>
  );
}

/**
 * Returns the index of the pixel under the pointer, or null if the pointer is outside the field.
 */
function pixelAt({ currentTarget, clientX, clientY }: MouseEvent): number | null {
  const box = currentTarget.getBoundingClientRect();
  const x = Math.floor((SIDE * (clientX - box.left)) / box.width);
  const y = Math.floor((SIDE * (clientY - box.top)) / box.height);
  return isInside(x) && isInside(y) ? y * SIDE + x : null;
}

const isInside = (at: number) => at >= 0 && at < SIDE;

const squareAround = (pixel: number) => `M${pixel % SIDE} ${Math.floor(pixel / SIDE)}h1v1h-1Z`;
