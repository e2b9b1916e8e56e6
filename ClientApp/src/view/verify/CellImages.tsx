import { useEffect, useRef } from "react";
import { DIGITS } from "../../measure/sampleSet.ts";
import type { VerifiedSet } from "../../measure/worker/verification.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { Gallery } from "./Gallery.tsx";

/** A cell of the matrix. Column 10 means that no digit was shown. */
export interface Cell {
  readonly drawn: number;
  readonly shown: number;
}

interface CellImagesProps {
  readonly set: VerifiedSet;
  readonly cell: Cell;
  readonly name: string;
  readonly onClose: () => void;
}

/** The images of one cell of the confusion matrix. Takes focus when it opens. */
export function CellImages({ set, cell, name, onClose }: CellImagesProps) {
  const words = useWords(verifyWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="cell-images" aria-label={name}>
      <h4 ref={heading} tabIndex={-1}>
        {name}
      </h4>
      <Gallery set={set} places={placesOf(set, cell)} />
      <button type="button" className="flush" onClick={onClose}>
        {words.close}
      </button>
    </section>
  );
}

function placesOf({ judgements }: VerifiedSet, { drawn, shown }: Cell): number[] {
  const digit = DIGITS[shown];
  return judgements.flatMap(({ truth, verdict, best }, place) => {
    const column = verdict === "digit" ? best : undefined;
    return truth === DIGITS[drawn] && column === digit ? [place] : [];
  });
}
