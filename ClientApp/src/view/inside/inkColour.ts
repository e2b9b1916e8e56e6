import { createContext, type RefObject, useContext, useLayoutEffect, useState } from "react";
import { useColours } from "../shell/useMedia.ts";

/** Red, green and blue, 0..255. */
export type Colour = readonly [red: number, green: number, blue: number];

const InkColour = createContext<Colour>([0, 0, 0]);

/** Provides the ink's colour to all canvases below it in the component tree. */
export const InkColourProvider = InkColour.Provider;

/** Returns the ink's colour in the current theme. */
export const useInkColour = (): Colour => useContext(InkColour);

/**
 * Reads the ink's colour from an element's caret colour, which is set in the style sheet. Reads it
 * once per theme for all canvases, because each read forces the browser to recalculate styles.
 */
export function useColourOfInk(element: RefObject<Element | null>): Colour {
  const [colour, setColour] = useState<Colour>([0, 0, 0]);
  const colours = useColours();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the style sheet changes the colour with the theme
  useLayoutEffect(() => {
    if (element.current === null) return;
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(element.current).caretColor.match(/\d+/g)?.map(Number) ?? [];
    setColour([red, green, blue]);
  }, [element, colours]);
  return colour;
}
