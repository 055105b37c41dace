import { useState } from 'react';
import { usePrefs } from '../prefs/prefs.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { type Backup, readBackup, writeBackup } from './backup.ts';
import { Forget } from './Forget.tsx';
import { allKept, takeIn } from './keeping.ts';
import { saveFile } from './saveFile.ts';
import { STATE_WORDS } from './words.ts';
import '../styles/own.css';

/** What became of the last thing that was done here. */
interface Outcome {
  text: string;
  /** What was wrong with a file, and where. */
  detail?: string;
  undo?: () => void;
}

/** All that the reader has, as a file: out, in, and away. */
export function KeepingPanel() {
  const words = useWordsOf(STATE_WORDS);
  const prefs = usePrefs();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const bringIn = async (file: File) => {
    let backup: Backup;
    try {
      backup = readBackup(await file.text(), file.name);
    } catch (error) {
      setOutcome({ text: words.broken, detail: faultOf(error) ?? words.notJson });
      return;
    }
    const { came, undo } = takeIn(backup, prefs);
    setOutcome({ text: words.imported(came), undo });
  };
  return (
    <section className="keeping" aria-label={words.keeping}>
      <h3>{words.keeping}</h3>
      <p>{words.keepingHint}</p>
      <div className="keeping-ways">
        <button
          type="button"
          className="button"
          onClick={() => saveFile(writeBackup(allKept(prefs)))}
        >
          {words.exportAll}
        </button>
        <label className="button">
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) bringIn(file);
              // So that the same file can be chosen again.
              currentTarget.value = '';
            }}
          />
          {words.importAll}
        </label>
        <Forget onForgotten={() => setOutcome({ text: words.forgotten })} />
      </div>
      <div role="status" className="keeping-outcome">
        {outcome && <OutcomeText outcome={outcome} onUndone={() => setOutcome(null)} />}
      </div>
    </section>
  );
}

function OutcomeText({ outcome, onUndone }: { outcome: Outcome; onUndone(): void }) {
  const words = useWordsOf(STATE_WORDS);
  const { text, detail, undo } = outcome;
  return (
    <>
      <p>{text}</p>
      {detail && <p className="keeping-fault">{detail}</p>}
      {undo && (
        <button
          type="button"
          className="button"
          onClick={() => {
            undo();
            onUndone();
          }}
        >
          {words.undo}
        </button>
      )}
    </>
  );
}

/** What is wrong with a file, or null where it is no JSON at all. It may also have gone since it was chosen. */
function faultOf(error: unknown): string | null {
  return error instanceof SyntaxError || !(error instanceof Error) ? null : error.message;
}
