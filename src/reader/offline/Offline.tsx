import { useEffect, useRef, useState } from 'react';
import { useEdition } from '../data/edition.tsx';
import { keepOpened, keepPage } from './keepOpened.ts';
import { registerWorker } from './register.ts';

/** What the reader does for times without a network. */
export function Offline() {
  const { edition } = useEdition().manifest;
  const [first] = useState(edition);
  const registration = useRef<Promise<ServiceWorkerRegistration | null>>(null);
  useEffect(() => {
    registration.current ??= start();
  }, []);
  useEffect(() => {
    if (edition !== first) registration.current?.then((is) => is && keepPage());
  }, [edition, first]);
  return null;
}

async function start(): Promise<ServiceWorkerRegistration | null> {
  const registration = await registerWorker();
  if (registration) await keepOpened();
  return registration;
}
