interface IconProps {
  /** An outline on a grid of 24. */
  readonly outline: string;
}

/** An icon in the colour of the text beside it, which names it. */
export function Icon({ outline }: IconProps) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={outline} />
    </svg>
  );
}
