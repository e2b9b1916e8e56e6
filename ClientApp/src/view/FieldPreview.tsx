import { useEffect, useRef } from "react";
import { FIELD_SIDE_PX, type Field } from "../raster/field.ts";
import { pageWords } from "../words/page.ts";
import { useWords } from "./language.ts";

/** The 28×28 field that the network saw, in the ink's own colour on the paper. */
export function FieldPreview({ field }: { readonly field: Field | null }) {
  const words = useWords(pageWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context == null) return;
    // Ink is the canvas' opacity; its colour comes from the style sheet.
    const image = context.createImageData(FIELD_SIDE_PX, FIELD_SIDE_PX);
    field?.forEach((ink, i) => {
      image.data[4 * i + 3] = Math.round(255 * ink);
    });
    context.putImageData(image, 0, 0);
  }, [field]);
  return (
    <figure className="field">
      <canvas
        ref={canvas}
        data-testid="field"
        width={FIELD_SIDE_PX}
        height={FIELD_SIDE_PX}
        role="img"
        aria-label={words.fieldDescription}
      />
      <figcaption>{words.field}</figcaption>
    </figure>
  );
}
