import { type ComponentProps, memo, useMemo } from "react";
import type { Activation } from "../../model/model.ts";
import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";
import { InkMap } from "./layers/InkMap.tsx";

interface FieldMapProps extends Omit<ComponentProps<typeof InkMap>, "activation" | "channel"> {
  readonly field: Field | null;
}

/** Shows the field as ink on paper. */
export const FieldMap = memo(function FieldMap({ field, ...picture }: FieldMapProps) {
  const activation = useMemo(
    (): Activation | null => field && { shape: [FIELD_SIDE_PX, FIELD_SIDE_PX, 1], values: field },
    [field],
  );
  return <InkMap activation={activation} {...picture} />;
});
