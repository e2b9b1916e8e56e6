import { type RefObject, useMemo, useRef } from "react";
import { useMedia } from "../shell/useMedia.ts";
import type { Actions } from "./actions.ts";

/** Lets the visitor choose a file or, on a touch device, take a photo. */
export interface Picker {
  readonly hasCamera: boolean;
  readonly choose: () => void;
  readonly takePhoto: () => void;
  readonly fileInput: RefObject<HTMLInputElement | null>;
  readonly cameraInput: RefObject<HTMLInputElement | null>;
}

export function usePicker(): Picker {
  const hasCamera = useMedia("(hover: none) and (pointer: coarse)");
  const fileInput = useRef<HTMLInputElement>(null);
  const cameraInput = useRef<HTMLInputElement>(null);
  return useMemo(
    () => ({
      hasCamera,
      choose: () => fileInput.current?.click(),
      takePhoto: () => cameraInput.current?.click(),
      fileInput,
      cameraInput,
    }),
    [hasCamera],
  );
}

interface FileInputsProps {
  readonly picker: Picker;
  readonly actions: Actions;
}

/** The hidden file inputs behind the picture buttons. `capture` makes phones open the camera. */
export function FileInputs({ picker, actions }: FileInputsProps) {
  const open = ({ target }: { readonly target: HTMLInputElement }) => {
    const file = target.files?.[0];
    if (file !== undefined) void actions.open(file);
    target.value = "";
  };
  return (
    <>
      <input
        ref={picker.fileInput}
        type="file"
        data-testid="file"
        hidden
        accept="image/*,application/json,.json,.ndjson"
        onChange={open}
      />
      <input
        ref={picker.cameraInput}
        type="file"
        data-testid="camera"
        hidden
        accept="image/*"
        capture="environment"
        onChange={open}
      />
    </>
  );
}
