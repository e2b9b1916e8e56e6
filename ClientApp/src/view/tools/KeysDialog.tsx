import { useEffect, useRef, useSyncExternalStore } from "react";
import { toolWords } from "../../words/tools.ts";
import { useWords } from "../shell/language.ts";
import { Preference } from "../shell/preference.ts";
import type { Shortcut } from "./shortcuts.ts";

/**
 * Whether single letters work as shortcuts. People who use speech input turn them off (WCAG 2.2,
 * 2.1.4).
 */
export const singleKeys = new Preference<"on" | "off">(
  "single-keys",
  (kept) => kept === "on" || kept === "off",
  "on",
);

interface KeysDialogProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onClose: () => void;
}

/** The list of keyboard shortcuts, and the switch for those without a modifier. */
export function KeysDialog({ shortcuts, onClose }: KeysDialogProps) {
  const words = useWords(toolWords);
  const isOn = useSyncExternalStore(singleKeys.subscribe, () => singleKeys.value) === "on";
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const names = words.keyNames;
  const always = [
    [names.arrows, words.keys.move],
    [names.space, words.keys.setDown],
    [`${names.control} Z`, words.keys.undo],
    [`${names.control} ${names.shift} Z`, words.keys.redo],
  ] as const;
  const rows = [
    ...always,
    ...shortcuts.map(
      ({ key, name }) =>
        [key === "escape" ? names.escape : key.toUpperCase(), words.keys[name]] as const,
    ),
  ];
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{words.keysTitle}</h2>
      <p>{words.keysIntro}</p>
      <label className="switch">
        <input
          type="checkbox"
          data-testid="single-keys"
          checked={isOn}
          onChange={({ target }) => singleKeys.set(target.checked ? "on" : "off")}
        />
        {words.singleKeys}
      </label>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
