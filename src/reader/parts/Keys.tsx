import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, useEffect, useState } from 'react';
import { useArticle } from '../data/useArticle.ts';
import { mayBeCommand } from '../keys/mayBeCommand.ts';
import { lendHands, type Press, press } from '../keys/press.ts';
import type { PageOnShow } from '../keys/scene.ts';
import { usePrefs } from '../prefs/prefs.ts';
import { setOpened } from '../state/opened.ts';

/** Listens to keys until the first that could be a command: with it comes what listens from then on. */
export function Keys(page: Pick<PageOnShow, 'manifest' | 'filter' | 'article' | 'pane'>) {
  const { article } = page;
  const client = useQueryClient();
  const { keys } = usePrefs();
  const [Hands, setHands] = useState<ComponentType<PageOnShow> | null>(null);
  const [waiting] = useState<Press[]>([]);
  const { data: entry } = useArticle(article);
  useEffect(() => {
    if (entry) setOpened(entry);
  }, [entry]);
  useEffect(() => {
    lendHands(async (what) => {
      waiting.push(what);
      try {
        const { Commands } = await import('./Commands.tsx');
        setHands(() => Commands);
      } catch (error) {
        waiting.pop();
        // The next key asks again.
        console.info('No commands:', error);
      }
    });
  }, [waiting]);
  useEffect(() => {
    if (Hands || keys === 'off') return;
    const listen = (event: KeyboardEvent) => {
      if (!mayBeCommand(event, article !== null)) return;
      event.preventDefault();
      press(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keys, Hands, article]);
  return Hands && <Hands {...page} {...{ client, entry, waiting }} />;
}
