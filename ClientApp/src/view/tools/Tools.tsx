import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { useLocation } from "wouter";
import { refusalWords } from "../../words/refusals.ts";
import { toolWords } from "../../words/tools.ts";
import { useWords } from "../shell/language.ts";
import type { PageProps } from "../shell/pageProps.ts";
import { Actions } from "./actions.ts";
import { followFiles } from "./followFiles.ts";
import { KeysDialog, singleKeys } from "./KeysDialog.tsx";
import { Notice } from "./notice.ts";
import { shortcuts } from "./shortcuts.ts";
import { ToolPanel } from "./ToolPanel.tsx";
import "./tools.css";

/** All tools except drawing itself. They are loaded after the network. */
export default function Tools({ drawing, tool, panel }: PageProps) {
  const words = useWords(toolWords);
  const refusals = useWords(refusalWords);
  const [, goTo] = useLocation();
  const picker = useRef<HTMLInputElement>(null);
  const [keySheet, setKeySheet] = useState(CLOSED);
  const isOpen = useSyncExternalStore(panel.subscribe, () => panel.isOpen);
  const room = useSyncExternalStore(panel.subscribe, () => panel.room);
  const notice = useMemo(() => new Notice(), []);
  const actions = useMemo(() => new Actions(drawing, notice), [drawing, notice]);
  const told = useSyncExternalStore(notice.subscribe, () => notice.told);
  const openPicker = useMemo(() => () => picker.current?.click(), []);
  const keys = useMemo(
    () =>
      shortcuts({
        drawing,
        tool,
        panel,
        actions,
        openPicker,
        showKeys: () => setKeySheet(openAgain),
        goTo,
      }),
    [drawing, tool, panel, actions, openPicker, goTo],
  );
  useEffect(() => drawing.subscribe(notice.forget), [drawing, notice]);
  useEffect(() => actions.openAddress(), [actions]);
  useEffect(() => followFiles(actions.open), [actions]);
  // The keys must work as soon as the button that explains them is visible.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isModified = event.ctrlKey || event.metaKey || event.altKey;
      if (isModified || isTyping(event.target) || document.querySelector("dialog[open]") !== null)
        return;
      const shortcut = keys.find(({ key }) => key === event.key.toLowerCase());
      // The help key always works, so that shortcuts can be turned on again.
      if (shortcut === undefined || (singleKeys.value === "off" && shortcut.name !== "help"))
        return;
      event.preventDefault();
      shortcut.act();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [keys]);
  const keysPlace = document.getElementById("keys-button");
  return (
    <>
      <input
        ref={picker}
        type="file"
        data-testid="file"
        hidden
        accept="image/*,application/json,.json,.ndjson"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file !== undefined) void actions.open(file);
        }}
      />
      {isOpen &&
        room !== null &&
        createPortal(
          <ToolPanel
            drawing={drawing}
            tool={tool}
            actions={actions}
            notice={notice}
            onOpen={openPicker}
          />,
          room,
        )}
      {!isOpen &&
        room !== null &&
        told !== null &&
        createPortal(
          <p className={told.isRefusal ? "notice refused" : "notice"}>
            {told.tell(words, refusals)}
          </p>,
          room,
        )}
      {keysPlace !== null &&
        createPortal(
          <button type="button" data-testid="keys" onClick={() => setKeySheet(openAgain)}>
            {words.keysTitle}
          </button>,
          keysPlace,
        )}
      {keySheet.isOpen && (
        <KeysDialog
          key={keySheet.opening}
          shortcuts={keys}
          onClose={() => setKeySheet((now) => (now === keySheet ? { ...now, isOpen: false } : now))}
        />
      )}
      <p className="visually-hidden" aria-live="polite">
        {told?.tell(words, refusals)}
      </p>
    </>
  );
}

/**
 * A dialog reports its closing one frame late. It may have been opened again by then, so openings
 * are counted.
 */
const CLOSED = { isOpen: false, opening: 0 };
const openAgain = ({ opening }: typeof CLOSED) => ({ isOpen: true, opening: opening + 1 });

/** Whether the target is a text field, which needs the letter keys itself. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=range], [type=checkbox], [type=file]), textarea, select")
  );
}
