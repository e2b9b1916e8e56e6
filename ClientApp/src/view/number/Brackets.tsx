import {
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { type DigitGroup, digitsOn, type WrittenNumber } from "../../reading/prediction.ts";
import { numberWords } from "../../words/number.ts";
import { useWords } from "../shell/language.ts";
import type { PageProps } from "../shell/pageProps.ts";
import { BracketPointer } from "./bracketPointer.ts";
import { CorrectDigit } from "./CorrectDigit.tsx";
import { DivideDigit } from "./DivideDigit.tsx";
import { RememberDigit } from "./RememberDigit.tsx";
import "./brackets.css";
import "./numberText.css";

type BracketsProps = Pick<PageProps, "drawing" | "tool" | "recogniser" | "loader">;

/**
 * A bracket under each digit of a number, and under a single digit that the visitor corrected or
 * joined. Clicking a bracket selects its digit. The page then shows
 * the digit's field and probabilities, and opens a menu to correct the digit, remember the
 * correction, split the digit, or join it with the next one. Dragging an edge of a bracket also
 * joins or splits digits.
 */
export default function Brackets({ drawing, tool, recogniser, loader }: BracketsProps) {
  const words = useWords(numberWords);
  const shown = useSyncExternalStore(recogniser.subscribe, () => recogniser.reading.shown);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const brackets = useRef<HTMLDivElement>(null);
  useEffect(() => drawing.subscribe(() => setCorrecting(null)), [drawing]);
  const digits = placed(digitsOn(shown));
  if (digits.length === 0) return null;
  const corrected = digits.find(({ group }) => group.key === correcting);
  const close = () => setCorrecting(null);
  const onDivided = () => {
    // The bracket that is focused, or that the closing menu would focus, may disappear.
    brackets.current?.focus({ preventScroll: true });
    close();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a visible box to the sheet
    <div ref={brackets} className="brackets" role="group" tabIndex={-1} aria-label={words.digits}>
      {digits.map(({ group, place, top }) => (
        <Bracket
          // Not the group's key, which changes with each reading while the group is being written.
          key={place}
          group={group}
          name={words.digit(String(place), group.digit)}
          top={top}
          tool={tool}
          recogniser={recogniser}
          isSelected={shown.verdict !== "number" || group.key === shown.selected.key}
          onRegroup={(to) => {
            recogniser.regroup(group.key, to);
            onDivided();
          }}
          onSelect={() => {
            recogniser.select(group.key);
            setCorrecting(group.key === correcting ? null : group.key);
          }}
        />
      ))}
      {corrected && (
        <CorrectDigit
          key={corrected.group.key}
          digit={corrected.group.digit}
          name={words.correct(String(corrected.place))}
          top={corrected.top}
          onChoose={(digit) => recogniser.correct(corrected.group.key, digit)}
          onClose={close}
        >
          {/* Only strokes can be remembered, not pictures. */}
          {corrected.group.isCorrected && drawing.picture === null && (
            <RememberDigit
              key={corrected.group.digit}
              recogniser={recogniser}
              loader={loader}
              group={corrected.group}
            />
          )}
          <DivideDigit
            group={corrected.group}
            onDivide={(key, into) => {
              recogniser.divide(key, into);
              onDivided();
            }}
          />
        </CorrectDigit>
      )}
    </div>
  );
}

interface Placed {
  readonly group: DigitGroup;
  /** The digit's position in the number, counted from 1 across all lines. */
  readonly place: number;
  /** The top of the digit's bracket, in the unit square. */
  readonly top: number;
}

/** The top of a bracket is never lower than this, so that the whole bracket is on the sheet. */
const LOWEST = 0.88;

/**
 * Returns the digits with the positions of their brackets. Brackets of digits on the same line are
 * at the same height.
 */
function placed(number: WrittenNumber): Placed[] {
  return number
    .flatMap((line) => {
      const bottom = Math.max(...line.map(({ box }) => box.bottom));
      return line.map((group) => ({ group, top: Math.min(bottom + 0.02, LOWEST) }));
    })
    .map((one, i) => ({ ...one, place: i + 1 }));
}

interface BracketProps extends Pick<PageProps, "tool" | "recogniser"> {
  readonly group: DigitGroup;
  readonly name: string;
  readonly top: number;
  readonly isSelected: boolean;
  /** Called with the key of the group that this digit's bracket was dragged to. */
  readonly onRegroup: (to: string) => void;
  readonly onSelect: () => void;
}

/** A bracket that is dragged from the group with this key to another group. */
interface Drag {
  readonly from: string;
  readonly to: Pick<DigitGroup, "key" | "box">;
}

function Bracket(props: BracketProps) {
  const { group, name, top, tool, recogniser, isSelected, onRegroup, onSelect } = props;
  const [pointer] = useState(() => new BracketPointer(tool));
  const [drag, setDrag] = useState<Drag | null>(null);
  // The digit may change during a drag, for example with undo.
  const dragged = drag?.from === group.key ? drag.to : null;
  const { left, right } = (dragged ?? group).box;
  const move = ({ nativeEvent }: PointerEvent) => {
    const moved = pointer.move(nativeEvent);
    if (moved === null) return;
    const to = recogniser.reaching(group.key, moved.edge, group.box[moved.edge] + moved.by);
    setDrag(to && { from: group.key, to });
  };
  const end = ({ nativeEvent }: PointerEvent, to: string = group.key) => {
    if (!pointer.end(nativeEvent)) return;
    setDrag(null);
    if (to !== group.key) onRegroup(to);
  };
  return (
    <button
      type="button"
      className="bracket"
      data-testid="group"
      data-digit={group.digit}
      data-corrected={group.isCorrected}
      data-dragged={dragged !== null}
      aria-pressed={isSelected}
      aria-label={name}
      style={{
        // A narrow bracket is widened to --least, but stays on the sheet.
        left: `min(${100 * left}%, 100% - var(--least))`,
        top: `${100 * top}%`,
        width: `${100 * (right - left)}%`,
      }}
      // After a drag, browsers also send a click. A click with the keyboard has no detail.
      onClick={({ detail }: MouseEvent) => (detail === 0 || !pointer.isDragging) && onSelect()}
      onPointerDown={({ nativeEvent }: PointerEvent) => pointer.begin(nativeEvent)}
      onPointerMove={move}
      onPointerUp={(event: PointerEvent) => end(event, dragged?.key)}
      onPointerCancel={(event: PointerEvent) => end(event)}
      onLostPointerCapture={(event: PointerEvent) => end(event)}
    >
      <span className="edge" data-edge="left" />
      {group.digit}
      <span className="edge" data-edge="right" />
    </button>
  );
}
