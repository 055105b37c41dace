import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { base } from './data/base.ts';
import { EditionProvider } from './data/edition.tsx';
import { manifestQuery } from './data/queries.ts';
import { Crash } from './parts/Crash.tsx';
import { Failure } from './parts/Failure.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { useLooks } from './prefs/useLooks.ts';
import { Paper } from './views/Paper.tsx';
import { WordsProvider } from './words/WordsProvider.tsx';

/** The whole reader. `client` may already hold what the page carries. */
export function App({ client }: { client: QueryClient }) {
  // As the page says it at first: the interface sets it to its own later.
  const [paperLang] = useState(() => document.documentElement.lang);
  return (
    <QueryClientProvider client={client}>
      <Looks />
      <WordsProvider paperLang={paperLang}>
        <Crash>
          <BrowserRouter basename={base}>
            <Opening />
          </BrowserRouter>
        </Crash>
      </WordsProvider>
    </QueryClientProvider>
  );
}

/** By itself, so that a choice of colours draws nothing else anew. */
function Looks() {
  useLooks();
  return null;
}

function Opening() {
  const { data: manifest, error, refetch } = useQuery(manifestQuery);
  if (manifest) {
    return (
      <EditionProvider first={manifest}>
        <Paper />
      </EditionProvider>
    );
  }
  return error ? <Failure error={error} onRetry={refetch} /> : <Waiting />;
}
