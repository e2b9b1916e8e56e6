import { inkFile } from "../../raster/inkFile.ts";
import type { Drawing } from "../../strokes/drawing.ts";
import { writeDrawingFile } from "../../strokes/drawingFile.ts";
import { DRAWING_FRAGMENT, drawingLink, openDrawingLink } from "../../strokes/drawingLink.ts";
import { Refusal } from "../../words/refusal.ts";
import { saveFile } from "../shell/saveFile.ts";
import { drawingPng, drawingSvg } from "./drawingPictures.ts";
import type { Notice } from "./notice.ts";
import { takeOpenedFragment } from "./openedFragment.ts";

/**
 * The actions that buttons, keys, drops and pastes start. Each reports its outcome through the
 * notice.
 */
export class Actions {
  readonly #drawing: Drawing;
  readonly #notice: Notice;

  constructor(drawing: Drawing, notice: Notice) {
    this.#drawing = drawing;
    this.#notice = notice;
  }

  /** Offers the system's ways to share the link, or else copies it. */
  share = (): Promise<void> =>
    "share" in navigator
      ? this.#withStrokes(async () => {
          this.#putIntoAddress();
          await navigator.share({ title: document.title, url: location.href }).catch((error) => {
            // The visitor closed the system's dialog.
            if (error.name !== "AbortError") throw new Refusal("shareRefused");
          });
        })
      : this.copyLink();

  copyLink = (): Promise<void> =>
    this.#withStrokes(async () => {
      this.#putIntoAddress();
      await navigator.clipboard.writeText(location.href).catch(() => {
        throw new Refusal("clipboardRefused");
      });
      this.#notice.say((words) => words.linkCopied);
    });

  savePng = (): Promise<void> => this.#save("digit.png", () => drawingPng(this.#drawing.strokes));

  saveSvg = (): Promise<void> => this.#save("digit.svg", () => drawingSvg(this.#drawing.strokes));

  saveStrokes = (): Promise<void> =>
    this.#save(
      "digit.ndjson",
      () => new Blob([writeDrawingFile(this.#drawing.strokes)], { type: "application/json" }),
    );

  open = (file: File): Promise<void> =>
    this.#try(async () => {
      this.#drawing.replace(await inkFile(file));
      this.#notice.say((words) => words.opened(file.name));
    });

  /** Puts the drawing from the URL on the sheet, if there is one, but never over ink. */
  openAddress(): void {
    const fragment = takeOpenedFragment() || location.hash;
    if (!fragment.startsWith(DRAWING_FRAGMENT) || this.#drawing.strokes.length > 0) return;
    void this.#try(async () => {
      this.#drawing.replace({ strokes: openDrawingLink(fragment), picture: null });
    }).then(this.#forgetAddressOnChange);
  }

  #putIntoAddress(): void {
    history.replaceState(history.state, "", drawingLink(this.#drawing.strokes));
    this.#forgetAddressOnChange();
  }

  /**
   * Removes the drawing from the URL when the sheet changes, so that the URL never holds a drawing
   * that is no longer on the sheet.
   */
  #forgetAddressOnChange = (): void => {
    const { version } = this.#drawing;
    const leave = this.#drawing.subscribe(() => {
      if (this.#drawing.version === version) return;
      if (location.hash.startsWith(DRAWING_FRAGMENT)) {
        history.replaceState(history.state, "", location.pathname + location.search);
      }
      leave();
    });
  };

  #save(name: string, content: () => Blob | Promise<Blob>): Promise<void> {
    return this.#withStrokes(async () => {
      saveFile(name, await content());
      this.#notice.say((words) => words.saved(name));
    });
  }

  async #withStrokes(act: () => Promise<void>): Promise<void> {
    if (this.#drawing.strokes.length === 0) this.#notice.say((words) => words.nothingToSave);
    else await this.#try(act);
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#notice.refuse(error);
    }
  }
}
