import { useEffect, useState } from 'react';
import { useEdition } from '../data/edition.tsx';
import { Away } from './Away.tsx';
import { fulfilWishes } from './keeper.ts';
import { keepOpened, keepPage } from './keepOpened.ts';
import { recoverLostChunks } from './lostChunks.ts';
import { NewShell } from './NewShell.tsx';
import { registerWorker } from './register.ts';
import { useAway } from './useAway.ts';
import { wishes } from './wishes.ts';
import '../styles/offline.css';

/** What the reader does for times without a network, and what he is told of it. */
export function Offline() {
  const registration = useWorker();
  const isAway = useAway();
  useEffect(recoverLostChunks, []);
  return (
    <div className="offline" role="status">
      {isAway && <Away />}
      {registration && <NewShell registration={registration} />}
    </div>
  );
}

/** Starts the worker, and has it keep what is read. */
function useWorker(): ServiceWorkerRegistration | null {
  const { manifest } = useEdition();
  const { edition } = manifest;
  const [first] = useState(edition);
  const [registration, setRegistration] = useState<ServiceWorkerRegistration | null>(null);
  useEffect(() => {
    registerWorker().then(setRegistration);
  }, []);
  useEffect(() => {
    if (registration) keepOpened();
  }, [registration]);
  useEffect(() => {
    if (registration && edition !== first) keepPage();
  }, [registration, edition, first]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each edition, in whatever script it is shown
  useEffect(() => {
    if (registration && wishes.get().length > 0) fulfilWishes(manifest);
  }, [registration, edition]);
  return registration;
}
