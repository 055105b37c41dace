import { type ComponentType, useState } from 'react';
import { WORKER_META } from '../../manifest/offline.ts';
import { coming } from '../data/coming.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { OFFLINE_SETTINGS } from './words.ts';

/** Opens what is kept for times without a network; nothing where the publisher wants no worker. */
export function OfflineSettings() {
  const name = useWordsOf(OFFLINE_SETTINGS);
  const { failed } = useWords();
  const [Panel, setPanel] = useState<ComponentType | null>(null);
  const [isLost, setLost] = useState(false);
  if (document.querySelector(`meta[name="${WORKER_META}"]`) === null) return null;
  if (Panel) return <Panel />;
  const open = () =>
    coming(
      () => import('../offline/KeepPanel.tsx'),
      ({ KeepPanel }) => setPanel(() => KeepPanel),
      () => setLost(true),
    );
  return (
    <p className="offline-settings" role="status">
      <button type="button" className="button all-keys" onClick={open}>
        {name}
      </button>
      {isLost && failed}
    </p>
  );
}
