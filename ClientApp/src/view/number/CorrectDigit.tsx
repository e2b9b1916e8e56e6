import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";

const DIGITS = [..."0123456789"];

interface CorrectDigitProps {
  readonly digit: string;
  readonly name: string;
  /** The top of the digit's bracket, in the unit square. */
  readonly top: number;
  readonly onChoose: (digit: string) => void;
  readonly onClose: () => void;
  /** Other actions, shown below the digits. */
  readonly children: ReactNode;
}

/**
 * A menu of the ten digits. It opens below the bracket, or above it if the bracket is near the
 * sheet's bottom.
 */
export function CorrectDigit(props: CorrectDigitProps) {
  const { digit, name, top, onChoose, onClose, children } = props;
  const row = useRef<HTMLDivElement>(null);
  // Focus the first digit as soon as the menu opens, so that a key pressed right away reaches it.
  // If the menu closes while focused, return focus to the bracket that opened it.
  useLayoutEffect(() => {
    const own = row.current;
    const { activeElement: opener } = document;
    own?.querySelector("button")?.focus({ preventScroll: true });
    return () => {
      const { activeElement, body } = document;
      if (activeElement !== body && !own?.contains(activeElement)) return;
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const isOutside = (target: EventTarget | null) =>
      target instanceof Element && !target.closest(".brackets");
    const leave = (event: Event) => isOutside(event.target) && onClose();
    addEventListener("pointerdown", leave);
    return () => removeEventListener("pointerdown", leave);
  }, [onClose]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a visible box to the sheet
    <div
      ref={row}
      className="correct"
      data-testid="correct"
      data-above={top > 0.7}
      role="group"
      aria-label={name}
      style={{ top: `${100 * top}%` }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      {DIGITS.map((choice) => (
        <button
          key={choice}
          type="button"
          data-testid={`correct-${choice}`}
          aria-pressed={choice === digit}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </button>
      ))}
      {children}
    </div>
  );
}
