import { useEdition } from '../data/edition.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import { markListRead } from './markListRead.ts';
import { type ListMenuProps, ViewForm } from './ViewForm.tsx';
import { STATE_WORDS } from './words.ts';
import '../styles/own.css';

const DAY = 86_400_000;

/** Marks a list as read, and keeps it under a name. */
export function ListMenuPanel({ filter, name, onDone }: ListMenuProps) {
  const words = useWordsOf(STATE_WORDS);
  const { manifest } = useEdition();
  const rows = [
    { label: words.markAll, age: 0, done: words.markedAll(name) },
    { label: words.markOld, age: DAY, done: words.markedOld(name) },
  ];
  const mark = (age: number, done: string) => {
    onDone();
    markListRead(filter, manifest, age, { done, undo: words.undo });
  };
  return (
    <>
      <ul className="list-menu">
        {rows.map(({ label, age, done }) => (
          <li key={age}>
            <button type="button" className="list-menu-row" onClick={() => mark(age, done)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <ViewForm filter={filter} name={name} onDone={onDone} />
    </>
  );
}
