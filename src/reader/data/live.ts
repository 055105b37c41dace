import type { QueryClient } from '@tanstack/react-query';
import { base } from './base.ts';
import { manifestQuery } from './queries.ts';

/** Whether a new edition is shown as soon as it is there: to an author at work, and where posts come live. */
export function showsAtOnce(): boolean {
  return import.meta.env.MODE === 'development' || newsAddress() !== null;
}

/** Asks for the new manifest as soon as a server that presses has made one; a static host never does. */
export function listenForEditions(client: QueryClient): void {
  import.meta.hot?.on('kanbao:edition', () => client.invalidateQueries(manifestQuery));
  const address = newsAddress();
  if (address === null) return;
  listenWhileSeen(address, (edition) => {
    const known = client.getQueryData(manifestQuery.queryKey);
    if (known?.edition !== edition) client.invalidateQueries(manifestQuery);
  });
}

/** Where the server tells of new editions, as the page says; null on a static host. */
function newsAddress(): string | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="kanbao-live"]');
  return meta && base + meta.content;
}

/** A page that nobody sees does not listen: browsers keep few connections to a server, for all its pages together. */
function listenWhileSeen(address: string, hear: (edition: string) => void): void {
  let news: EventSource | null = null;
  const turn = () => {
    news?.close();
    news = document.hidden ? null : new EventSource(address);
    news?.addEventListener('edition', ({ data }) => hear(data));
  };
  document.addEventListener('visibilitychange', turn);
  turn();
}
