import { inkFile } from "../../raster/inkFile.ts";
import type { Drawing } from "../../strokes/drawing.ts";
import { openAddress, putIntoAddress } from "../../strokes/drawingAddress.ts";
import { writeDrawingFile } from "../../strokes/drawingFile.ts";
import { drawingPng, drawingSvg } from "../../strokes/drawingPictures.ts";
import { Refusal } from "../../words/refusal.ts";
import { saveFile } from "../shell/saveFile.ts";
import type { Notice } from "./notice.ts";

/**
 * Actions for buttons, keys, and dropped or pasted files. Each reports its result in the notice.
 */
export class Actions {
  readonly #drawing: Drawing;
  readonly #notice: Notice;

  constructor(drawing: Drawing, notice: Notice) {
    this.#drawing = drawing;
    this.#notice = notice;
  }

  /**
   * Opens the system's share dialog with a link to the drawing. Copies the link if the browser has
   * no share dialog.
   */
  share = (): Promise<void> =>
    "share" in navigator
      ? this.#withStrokes(async () => {
          putIntoAddress(this.#drawing);
          await navigator.share({ title: document.title, url: location.href }).catch((error) => {
            // An AbortError means that the visitor closed the dialog.
            if (error.name !== "AbortError") throw new Refusal("shareRefused");
          });
        })
      : this.copyLink();

  copyLink = (): Promise<void> =>
    this.#withStrokes(async () => {
      putIntoAddress(this.#drawing);
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

  /** Opens the drawing in the URL, if there is one that is not on the sheet yet. */
  openAddress = (): void => {
    if (!openAddress(this.#drawing)) this.#notice.refuse(new Refusal("linkDamaged"));
  };

  #save(name: string, content: () => Blob | Promise<Blob>): Promise<void> {
    return this.#withStrokes(async () => {
      saveFile(name, await content());
      this.#notice.say((words) => words.saved(name));
    });
  }

  async #withStrokes(act: () => Promise<void>): Promise<void> {
    const { strokes, picture } = this.#drawing;
    if (strokes.length > 0) await this.#try(act);
    else if (picture === null) this.#notice.say((words) => words.nothingToSave);
    else this.#notice.say((words) => words.onlyStrokes);
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#notice.refuse(error);
    }
  }
}
