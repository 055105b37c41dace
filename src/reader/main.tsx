import './styles/index.css';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { seedFromPage } from './data/inline.ts';
import { listenForEditions } from './data/live.ts';
import { mayRecover } from './data/load.ts';

const MOST_RETRIES = 2;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < MOST_RETRIES && mayRecover(error),
      // What the browser believes about the network is no reason not to try, nor to wait.
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
  },
});
seedFromPage(client);
listenForEditions(client);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
