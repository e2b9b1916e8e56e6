interface SignedSquaresProps {
  /** `[side, side]`, row-major. Positive values are shown filled, and negative values hollow. */
  readonly values: ArrayLike<number>;
  readonly side: number;
  /** Values of this magnitude or more are shown as a square that fills its cell. */
  readonly largest: number;
  readonly label?: string;
}

/** Squares smaller than this fraction of the cell's side are not drawn. */
const LEAST_SIDE = 0.08;

/**
 * A Hinton diagram: each value is shown as a square. The area shows the magnitude, and the fill and
 * colour show the sign.
 */
export function SignedSquares({ values, side, largest, label }: SignedSquaresProps) {
  const squares = Array.from(values, (value, i) => ({
    value,
    column: i % side,
    row: Math.floor(i / side),
    size: Math.sqrt(Math.min(Math.abs(value) / largest, 1)),
  })).filter(({ size }) => size > LEAST_SIDE);
  return (
    <span
      className="signed-squares"
      {...(label !== undefined && { role: "img", "aria-label": label })}
    >
      <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
        {squares.map(({ value, column, row, size }) => {
          // A hollow square's outline is inside it, so both kinds of square have the same size.
          const line = value < 0 ? Math.min(0.16, size / 3) : 0;
          return (
            <rect
              key={`${column} ${row}`}
              className={value < 0 ? "against" : "for"}
              x={column + (1 - size + line) / 2}
              y={row + (1 - size + line) / 2}
              width={size - line}
              height={size - line}
              strokeWidth={line}
            />
          );
        })}
      </svg>
    </span>
  );
}
