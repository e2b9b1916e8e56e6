import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";

/** Download URL of the MNIST files. The trainer also downloads them from there. */
const MNIST = "https://storage.googleapis.com/cvdf-datasets/mnist/";

interface FileChoiceProps {
  readonly files: readonly File[];
  readonly onChoose: (files: readonly File[]) => void;
}

/** A drop zone for files. Visitors can also choose files with the mouse or the keyboard. */
export function FileChoice({ files, onChoose }: FileChoiceProps) {
  const words = useWords(verifyWords);
  return (
    <section className="files" aria-label={words.files}>
      <label className="drop">
        <input
          className="visually-hidden"
          type="file"
          multiple
          data-testid="files"
          aria-describedby="files-help"
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            // Allows the same files to be chosen again.
            target.value = "";
            if (chosen.length > 0) onChoose(chosen);
          }}
        />
        <span>{words.files}</span>
      </label>
      <p id="files-help" className="quiet">
        {words.filesHelp}
      </p>
      <p className="quiet">
        {words.mnist}{" "}
        <a href={`${MNIST}t10k-images-idx3-ubyte.gz`} rel="noreferrer">
          {words.mnistImages}
        </a>
        ,{" "}
        <a href={`${MNIST}t10k-labels-idx1-ubyte.gz`} rel="noreferrer">
          {words.mnistLabels}
        </a>
      </p>
      {files.length > 0 && (
        <p data-testid="chosen">{words.chosen(files.map(({ name }) => name).join(", "))}</p>
      )}
    </section>
  );
}
