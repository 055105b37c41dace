import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { dayIn } from '../../manifest/days.ts';
import { useEdition } from '../data/edition.tsx';
import { timelineQuery } from '../data/queries.ts';
import { hitsOnShow } from '../keys/hitsOnShow.ts';
import { KeySheet } from '../keys/KeySheet.tsx';
import { Keyboard } from '../keys/keyboard.ts';
import { keyOf } from '../keys/keyOf.ts';
import { listOfRows } from '../keys/listOfRows.ts';
import { type ListOnShow, listOnShow } from '../keys/listOnShow.ts';
import { lendHands, type Press } from '../keys/press.ts';
import { Switcher } from '../keys/Switcher.tsx';
import type { PageOnShow, Scene } from '../keys/scene.ts';
import { Walk } from '../keys/walk.ts';
import { KEYS_WORDS } from '../keys/words.ts';
import { usePrefs } from '../prefs/prefs.ts';
import { markListRead } from '../state/markListRead.ts';
import { STATE_WORDS } from '../state/words.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { Sheet, type SheetHandle } from './Sheet.tsx';

/** Does what keys stand for, and holds the two sheets that they open. */
export function Commands(page: PageOnShow) {
  const words = useWordsOf(KEYS_WORDS);
  const switcher = useRef<SheetHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const sheet = useRef<SheetHandle>(null);
  const sceneNow = useScene(page, (which) => {
    if (which === 'keys') return sheet.current?.open();
    switcher.current?.open();
    // A dialog gives the focus to its first button.
    field.current?.focus();
  });
  useKeyboard(sceneNow, page.waiting);
  return (
    <>
      <Sheet ref={switcher} title={words.switcher}>
        <Switcher field={field} sceneNow={sceneNow} onClose={() => switcher.current?.close()} />
      </Sheet>
      <Sheet ref={sheet} title={words.keys}>
        <KeySheet />
      </Sheet>
    </>
  );
}

/** Listens to keys, unless the reader has switched them off. */
function useKeyboard(sceneNow: () => Scene, waiting: Press[]): void {
  const { keys } = usePrefs();
  const [keyboard] = useState(() => new Keyboard(sceneNow));
  useEffect(() => {
    const act = (what: Press) => {
      const key = typeof what === 'string' ? what : keyOf(what);
      if (key !== null) keyboard.press(key);
    };
    lendHands(act);
    // Not while React draws: some open a sheet, which is drawn at once.
    queueMicrotask(() => waiting.splice(0).forEach(act));
  }, [keyboard, waiting]);
  useEffect(() => {
    if (keys === 'off') return;
    const listen = (event: KeyboardEvent) => {
      const key = event.defaultPrevented ? null : keyOf(event);
      if (key !== null && keyboard.press(key, event.repeat)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keyboard, keys]);
}

/** Gathers what commands act on. Returns what tells how it stands now: always the same function. */
function useScene(page: PageOnShow, open: Scene['open']): () => Scene {
  const { client, manifest, filter, article } = page;
  const navigate = useNavigate();
  const { show } = useEdition();
  const { everything } = useWords();
  const own = useWordsOf(STATE_WORDS);
  const latest = useRef<() => Scene>(null);
  const [{ sceneNow, walk }] = useState(() => {
    const sceneNow = () => {
      if (!latest.current) throw new Error('a key was pressed before the page was drawn');
      return latest.current();
    };
    return { sceneNow, walk: new Walk(sceneNow) };
  });
  useEffect(() => {
    const category = manifest.categories.find(({ slug }) => slug === filter.category);
    const timeline = timelineQuery(category?.timeline ?? manifest.timeline).queryKey;
    latest.current = () => ({
      ...page,
      ...{ walk, show, go: navigate, open },
      today: dayIn(manifest.site.timeZone, Date.now()),
      timeline: client.getQueryData(timeline),
      list: listNow(client),
      stepToHit: hitsOnShow(),
      markAllRead: () => {
        const done = own.markedAll(category?.label ?? everything);
        markListRead(filter, manifest, 0, { done, undo: own.undo });
      },
    });
  });
  useEffect(() => walk.cameTo(article), [walk, article]);
  return sceneNow;
}

function listNow(client: QueryClient): ListOnShow | null {
  const shown = listOnShow();
  return shown && 'slice' in shown ? listOfRows(client, shown) : shown;
}
