import { memo } from "react";
import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";
import { CENTRE_PX, PEN_WIDTH_PX } from "../../raster/rasterise.ts";
import type { StageGeometry, Step } from "../../raster/stageGeometry.ts";
import { FieldMap } from "./FieldMap.tsx";
import { PIXEL_GRID } from "./pixelGrid.ts";

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

/** The ink after a step. The style sheet animates it from its previous position. */
export function Stage({ geometry, field, step, label }: StageProps) {
  const middle = CENTRE_PX + 0.5;
  return (
    <div className="stage" data-step={step}>
      <FieldMap field={field} testId="field" />
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={label}>
        <path className="grid" d={PIXEL_GRID} />
        {geometry !== null && <MovedInk geometry={geometry} step={step} />}
        <path className="middle" d={`M${middle - 2.5} ${middle}h5M${middle} ${middle - 2.5}v5`} />
      </svg>
    </div>
  );
}

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
