import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { createPortal } from "react-dom";
import { useLocation } from "wouter";
import { keepDrawing } from "../../strokes/keepDrawing.ts";
import { pageWords } from "../../words/page.ts";
import { toolWords } from "../../words/tools.ts";
import { Icon } from "../draw/Icon.tsx";
import { useWords } from "../shell/language.ts";
import type { PageProps } from "../shell/pageProps.ts";
import { Actions } from "./actions.ts";
import { FileInputs, usePicker } from "./FileInputs.tsx";
import { followFiles } from "./followFiles.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import { Notice } from "./notice.ts";
import { OtherTools } from "./OtherTools.tsx";
import { tellOfReplacedPicture } from "./picture/tellOfReplacedPicture.ts";
import { enterProjector, followProjector, leaveProjector, projector } from "./projector.ts";
import { followShortcuts, shortcuts } from "./shortcuts.ts";
import { Toast } from "./Toast.tsx";
import { toolIcons } from "./toolIcons.ts";
import "./largeText.css";
import "./print.css";
import "./projector.css";
import "./tools.css";

/** All tools beyond the basic ones in Controls. They load after the network. */
export default function Tools({ drawing, tool, panel }: PageProps) {
  const words = useWords(toolWords);
  const { shortcuts: keysName } = useWords(pageWords);
  const [, goTo] = useLocation();
  const picker = usePicker();
  const [keySheet, setKeySheet] = useState(CLOSED);
  const isProjected = useSyncExternalStore(projector.subscribe, () => projector.value);
  const room = useSyncExternalStore(panel.subscribe, () => panel.room);
  const notice = useMemo(() => new Notice(), []);
  const actions = useMemo(() => new Actions(drawing, notice), [drawing, notice]);
  const project = useCallback(() => {
    goTo("/");
    enterProjector();
  }, [goTo]);
  const keys = useMemo(
    () =>
      shortcuts({
        drawing,
        tool,
        panel,
        actions,
        openPicker: picker.choose,
        project,
        showKeys: () => setKeySheet(openAgain),
        goTo,
      }),
    [drawing, tool, panel, actions, picker, project, goTo],
  );
  useEffect(() => drawing.subscribe(notice.forget), [drawing, notice]);
  useEffect(() => tellOfReplacedPicture(drawing, notice), [drawing, notice]);
  useEffect(() => {
    // If the URL contains a valid drawing, `main.tsx` has already opened it. This call reports a
    // damaged link.
    actions.openAddress();
    addEventListener("hashchange", actions.openAddress);
    return () => removeEventListener("hashchange", actions.openAddress);
  }, [actions]);
  useEffect(followProjector, []);
  useEffect(() => keepDrawing(drawing), [drawing]);
  useEffect(() => followFiles(actions.open), [actions]);
  // The keys must work as soon as the button that lists them is visible.
  useLayoutEffect(() => followShortcuts(keys), [keys]);
  const keysPlace = document.getElementById("keys-button");
  return (
    <>
      <FileInputs picker={picker} actions={actions} />
      {room !== null &&
        createPortal(
          <OtherTools
            drawing={drawing}
            tool={tool}
            panel={panel}
            actions={actions}
            picker={picker}
            notice={notice}
            project={project}
            room={room}
          />,
          room,
        )}
      {keysPlace !== null &&
        createPortal(
          <button type="button" data-testid="keys" onClick={() => setKeySheet(openAgain)}>
            {keysName}
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
      {isProjected && (
        <button
          type="button"
          className="leave-projector"
          data-testid="leave-projector"
          aria-label={words.leaveProjector}
          title={words.leaveProjector}
          onClick={leaveProjector}
        >
          <Icon outline={toolIcons.close} />
        </button>
      )}
      <Toast drawing={drawing} notice={notice} />
    </>
  );
}

/**
 * A dialog's close event fires one frame late. The dialog may have been opened again by then, so
 * each opening gets a number.
 */
const CLOSED = { isOpen: false, opening: 0 };
const openAgain = ({ opening }: typeof CLOSED) => ({ isOpen: true, opening: opening + 1 });
