import { useEffect, useRef, useSyncExternalStore } from "react";
import { pageWords } from "../../words/page.ts";
import { toolWords } from "../../words/tools.ts";
import { Icon } from "../draw/Icon.tsx";
import { useWords } from "../shell/language.ts";
import { type Shortcut, singleKeys } from "./shortcuts.ts";
import { toolIcons } from "./toolIcons.ts";

interface KeysDialogProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onClose: () => void;
}

/** The list of keyboard shortcuts, with a checkbox that turns single-key shortcuts on or off. */
export function KeysDialog({ shortcuts, onClose }: KeysDialogProps) {
  const words = useWords(toolWords);
  const { shortcuts: title } = useWords(pageWords);
  const isOn = useSyncExternalStore(singleKeys.subscribe, () => singleKeys.value) === "on";
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const names = words.keyNames;
  const always = [
    [names.arrows, words.keys.move],
    [names.space, words.keys.setDown],
    [`${names.control} Z`, words.keys.undo],
    [`${names.control} ${names.shift} Z`, words.keys.redo],
    [names.escape, words.keys.close],
  ] as const;
  const rows = [
    ...always,
    ...shortcuts.map(
      ({ key, name }) =>
        [key === "delete" ? names.delete : key.toUpperCase(), words.keys[name]] as const,
    ),
  ];
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={onClose}>
      {/* This row stays visible while the list scrolls. */}
      <div className="dialog-head">
        <h2 id="keys-title">{title}</h2>
        <button
          type="button"
          aria-label={words.close}
          title={words.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon outline={toolIcons.close} />
        </button>
      </div>
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
    </dialog>
  );
}
