import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import type { Found } from './found.ts';
import { KeyNames } from './KeyNames.tsx';
import { KEYS_WORDS } from './words.ts';

interface ChoicesProps {
  /** Of the list; its options are numbered after it. */
  id: string;
  /** Those of a kind stand together. */
  found: readonly Found[];
  /** Number of the one that Enter takes. */
  marked: number;
  onMark(number: number): void;
  onChoose(choice: Found): void;
}

/** What was found, by kind. The focus stays in the field, which says what is marked. */
export function Choices({ id, found, marked, onMark, onChoose }: ChoicesProps) {
  const words = useWordsOf(KEYS_WORDS);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return (
    <div role="listbox" id={id} aria-label={words.switcher}>
      {kinds.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
        <div key={kind} role="group" aria-label={words.kinds[kind]}>
          <div className="choice-kind" aria-hidden="true">
            {words.kinds[kind]}
          </div>
          {found.map(
            (choice, number) =>
              choice.kind === kind && (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
                <div
                  key={choice.id}
                  id={`${id}-${number}`}
                  role="option"
                  aria-selected={number === marked}
                  className="choice-row"
                  onPointerMove={() => onMark(number)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(choice)}
                >
                  <bdi className="choice-name">
                    <Marked choice={choice} />
                  </bdi>
                  <Note choice={choice} />
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  );
}

function Marked({ choice: { kind, name, mark } }: { choice: Found }) {
  const words = useWordsOf(KEYS_WORDS);
  if (kind === 'search') return words.searchFor(name);
  if (!mark) return name;
  return (
    <>
      {name.slice(0, mark.start)}
      <mark>{name.slice(mark.start, mark.end)}</mark>
      {name.slice(mark.end)}
    </>
  );
}

function Note({ choice: { note } }: { choice: Found }) {
  const words = useWords();
  if (!note) return null;
  return 'keys' in note ? (
    <KeyNames keys={note.keys} />
  ) : (
    <span className="count">{words.articles(note.count)}</span>
  );
}
