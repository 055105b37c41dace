import '../../src/reader/styles/index.css';
import './gallery.css';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router-dom';
import type { Manifest } from '../../src/manifest/types.ts';
import { EditionProvider } from '../../src/reader/data/edition.tsx';
import { manifestQuery, timelineQuery } from '../../src/reader/data/queries.ts';
import { useEntries } from '../../src/reader/data/useEntries.ts';
import { spanOf } from '../../src/reader/filter/filter.ts';
import { sliceOf } from '../../src/reader/filter/slice.ts';
import { useLooks } from '../../src/reader/prefs/useLooks.ts';
import { SettingsPanel } from '../../src/reader/settings/SettingsPanel.tsx';
import { WordsProvider } from '../../src/reader/words/WordsProvider.tsx';
import type { Sample } from './part.ts';
import { PARTS } from './parts.ts';

/**
 * Every part of the page in every state, beside the paper that `npm run dev`
 * serves: open /test/gallery/ there.
 */
function Gallery() {
  useLooks();
  const { data: manifest } = useQuery(manifestQuery);
  if (!manifest) return null;
  return (
    <EditionProvider first={manifest}>
      <header className="gallery-head">
        <h1>Gallery</h1>
        <SettingsPanel about="all" />
      </header>
      <Parts manifest={manifest} />
    </EditionProvider>
  );
}

function Parts({ manifest }: { manifest: Manifest }) {
  const sample = useSample(manifest);
  if (!sample) return null;
  return PARTS.map(({ part, states }) => (
    <section key={part} className="gallery-part">
      <h2>{part}</h2>
      {states.map(({ state, show }) => (
        <figure key={state}>
          <figcaption>{state}</figcaption>
          <div className="gallery-state">{show(sample)}</div>
        </figure>
      ))}
    </section>
  ));
}

/** What the paper's newest articles give to be shown; null until they are there. */
function useSample(manifest: Manifest): Sample | null {
  const { data: timeline } = useQuery(timelineQuery(manifest.timeline));
  const slice = timeline && sliceOf(timeline, spanOf(null, ''));
  const slots = useEntries(slice, [0, 1, 2, 3, 4, 5, 6, 7]);
  const entries = [...slots.values()].flatMap(({ entry }) => entry ?? []);
  const picture = entries.find(({ thumbnail }) => thumbnail);
  const plain = entries.find(({ thumbnail, lang }) => !thumbnail && !lang);
  return timeline && picture && plain ? { manifest, timeline, picture, plain } : null;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <WordsProvider paperLang="zh-CN">
        <MemoryRouter>
          <Gallery />
        </MemoryRouter>
      </WordsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
