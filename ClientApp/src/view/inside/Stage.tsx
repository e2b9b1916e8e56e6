import { memo } from "react";
import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";
import { CENTRE_PX, PEN_WIDTH_PX } from "../../raster/rasterise.ts";
import type { StageGeometry, Step } from "../../raster/stageGeometry.ts";
import { InkMap } from "./layers/InkMap.tsx";

interface StageProps {
  /** Null if there is no ink. */
  readonly geometry: StageGeometry | null;
  readonly field: Field | null;
  readonly step: Step;
  readonly label: string;
}

/** Pen width on the sheet before the ink is scaled, in field pixels. */
const SHEET_PEN_PX = 0.75;

const SIDE = FIELD_SIDE_PX;
const LINES = Array.from({ length: SIDE - 1 }, (_, i) => i + 1);

/** The ink after a step. The style sheet animates it from its previous position. */
export function Stage({ geometry, field, step, label }: StageProps) {
  const middle = CENTRE_PX + 0.5;
  return (
    <div className="stage" data-step={step}>
      <FieldPixels field={field} />
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={label}>
        <path className="grid" d={LINES.map((at) => `M${at} 0V${SIDE}M0 ${at}H${SIDE}`).join("")} />
        {geometry !== null && <MovedInk geometry={geometry} step={step} />}
        <path className="middle" d={`M${middle - 2.5} ${middle}h5M${middle} ${middle - 2.5}v5`} />
      </svg>
    </div>
  );
}

const FieldPixels = memo(function FieldPixels({ field }: { readonly field: Field | null }) {
  return <InkMap activation={field && { shape: [SIDE, SIDE, 1], values: field }} testId="field" />;
});

type MovedInkProps = { readonly geometry: StageGeometry; readonly step: Step };

const MovedInk = memo(function MovedInk({ geometry, step }: MovedInkProps) {
  const { path, box, centreOfMass, placements } = geometry;
  const { x, y, scale } = placements[step];
  const penWidth = step === "crop" ? SHEET_PEN_PX / scale : PEN_WIDTH_PX;
  const inner = `M${box.x} ${box.y}v${box.height}h${box.width}v${-box.height}Z`;
  return (
    <g className="moved" style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}>
      <path className="ink" d={path} style={{ strokeWidth: penWidth }} />
      <path className="rest" d={`M-999-999H999V999H-999Z${inner}`} />
      <rect {...box} className="box" />
      <circle className="mass" cx={centreOfMass.x} cy={centreOfMass.y} r={0.55 / scale} />
    </g>
  );
});
