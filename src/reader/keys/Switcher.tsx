import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { Choices } from './Choices.tsx';
import { type Found, find } from './found.ts';
import type { Scene } from './scene.ts';
import { KEYS_WORDS } from './words.ts';
import '../styles/keys.css';

interface SwitcherProps {
  /** What is typed into. */
  field: Ref<HTMLInputElement>;
  sceneNow: () => Scene;
  onClose(): void;
}

/** Where a key leads among so many choices, from the one that is marked. */
const STEPS = new Map<string, (at: number, count: number) => number>([
  ['ArrowDown', (at, count) => (at + 1) % count],
  ['ArrowUp', (at, count) => (at - 1 + count) % count],
  ['Home', () => 0],
  ['End', (_, count) => count - 1],
]);

/** Finds sources, days, articles and commands as they are typed, and goes there. */
export function Switcher({ field, sceneNow, onClose }: SwitcherProps) {
  const words = useWords();
  const say = useSay();
  const own = say(KEYS_WORDS);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(0);
  const found = find(query, sceneNow(), words, say);
  const count = found.length;

  useEffect(() => {
    const option = list.current?.querySelectorAll('[role="option"]')[marked];
    option?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  const choose = (choice: Found | undefined) => {
    if (!choice) return;
    // First the focus goes back to where it was, then on with the choice.
    onClose();
    choice.run(sceneNow());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { isComposing, keyCode } = event.nativeEvent;
    // An input method takes the key. Safari says so by its code alone.
    if (isComposing || keyCode === 229) return;
    const step = STEPS.get(event.key);
    if (step && count > 0) setMarked(step(marked, count));
    else if (event.key === 'Enter') choose(found[marked]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="switcher">
      <input
        ref={field}
        className="switcher-field"
        role="combobox"
        aria-label={own.switcher}
        aria-expanded={count > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? `${id}-${marked}` : undefined}
        placeholder={own.hint}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="hidden-label" role="status">
        {own.results(count)}
      </p>
      <div ref={list} className="switcher-list">
        <Choices id={id} found={found} marked={marked} onMark={setMarked} onChoose={choose} />
      </div>
      {found.every(({ kind }) => kind === 'search') && (
        <div className="switcher-empty">
          <p>{own.nothing(query.trim())}</p>
          <p>{own.nothingHint}</p>
        </div>
      )}
    </div>
  );
}
