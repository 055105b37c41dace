import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { showSearchField } from '../keys/searchField.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { SEARCH_WORDS } from './words.ts';

/** So long after the last key what was typed is searched for, in ms. */
const PAUSE = 250;
/** Until a browser says so, this is the key of every press that an input method takes. */
const COMPOSING = 229;

interface SearchFieldProps {
  /** What is searched for. */
  q: string;
  /** Whether the search is what the page is about; beside an article it is not. */
  isPage: boolean;
  /** What was typed is to be searched for: at Enter, or after a pause. */
  onSearch(q: string, isEntered: boolean): void;
  /** The reader goes on to the results. */
  onLeave(): void;
}

/** What is searched for is typed here. While an input method is at work, nothing is. */
export function SearchField({ q, isPage, onSearch, onLeave }: SearchFieldProps) {
  const words = useWordsOf(SEARCH_WORDS);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What is on show, and what was searched for from here since: it may be late. */
  const sent = useRef([q]);

  useEffect(() => {
    const at = sent.current.lastIndexOf(q);
    // Back, or a link, leads to another search: what is typed is not overwritten by itself.
    if (field.current && at < 0) field.current.value = q;
    sent.current = at < 0 ? [q] : sent.current.slice(at);
  }, [q]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on phones an article that closes lets it be seen again
  useEffect(() => showSearchField(field.current), [isPage]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const send = (isEntered: boolean) => {
    clearTimeout(pause.current);
    const typed = field.current?.value.trim() ?? '';
    if (typed === sent.current.at(-1) && !isEntered) return;
    sent.current.push(typed);
    onSearch(typed, isEntered);
  };
  const wait = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => send(false), PAUSE);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { isComposing, keyCode } = event.nativeEvent;
    const leads = event.key === 'Escape' || event.key === 'ArrowDown';
    if (isComposing || keyCode === COMPOSING || !leads) return;
    event.preventDefault();
    send(false);
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: Safari knows no element `search` before 17
    <form
      role="search"
      className="search-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(true);
        // The keyboard on a screen would hide what was found.
        if (window.matchMedia('(pointer: coarse)').matches) field.current?.blur();
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20" />
      </svg>
      <label htmlFor={id} className="hidden-label">
        {words.field}
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        className="search-field"
        placeholder={words.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        defaultValue={q}
        onChange={(event) => {
          const { nativeEvent } = event;
          if (!('isComposing' in nativeEvent && nativeEvent.isComposing)) wait();
        }}
        onCompositionStart={() => clearTimeout(pause.current)}
        onCompositionEnd={wait}
        onKeyDown={onKeyDown}
        onBlur={() => send(false)}
      />
    </form>
  );
}
