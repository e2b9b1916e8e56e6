interface IconProps {
  /** The outline as SVG path data, on a 24 × 24 grid. */
  readonly outline: string;
}

/** An icon in the colour of its text label. Screen readers read only the label. */
export function Icon({ outline }: IconProps) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={outline} />
    </svg>
  );
}
