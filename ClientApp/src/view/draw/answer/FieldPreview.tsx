import { useEffect, useRef } from "react";
import { FIELD_SIDE_PX, type Field } from "../../../raster/field.ts";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../../shell/language.ts";

/** A field that can change, and a way to subscribe to its changes. */
export interface FieldSource {
  readonly field: Field | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Shows the 28×28 field that the network saw, as ink on paper. */
export function FieldPreview({ source }: { readonly source: FieldSource }) {
  const words = useWords(pageWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context == null) return;
    const image = context.createImageData(FIELD_SIDE_PX, FIELD_SIDE_PX);
    let painted: Field | null = null;
    const paint = () => {
      const { field } = source;
      if (field === painted) return;
      painted = field;
      // Each pixel's opacity is its amount of ink. The colour comes from the style sheet.
      for (let i = 0; i < FIELD_SIDE_PX * FIELD_SIDE_PX; i++) {
        image.data[4 * i + 3] = Math.round(255 * (field?.[i] ?? 0));
      }
      context.putImageData(image, 0, 0);
    };
    paint();
    return source.subscribe(paint);
  }, [source]);
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
