import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LoadError } from '../data/load.ts';
import { manifestQuery } from '../data/queries.ts';

/** How often the server is tried while it cannot be reached, in ms. */
const TRY_EACH = 15_000;

/**
 * Whether the server cannot be reached: its manifest, which is never kept, does
 * not come. What the browser believes, and other requests that fail, are only
 * reasons to try: there are networks without servers, and servers without networks.
 */
export function useAway(): boolean {
  const client = useQueryClient();
  const { failureReason } = useQuery(manifestQuery);
  const isAway = isUnreached(failureReason);
  useEffect(() => {
    const tryNow = () => {
      client.refetchQueries(manifestQuery, { cancelRefetch: false });
    };
    // Before this part came nobody listened.
    if (!navigator.onLine && !isAway) tryNow();
    window.addEventListener('online', tryNow);
    window.addEventListener('offline', tryNow);
    const timer = isAway ? setInterval(tryNow, TRY_EACH) : undefined;
    const unsubscribe = client.getQueryCache().subscribe((event) => {
      const { action } = event.type === 'updated' ? event : {};
      if (!isAway && action?.type === 'failed' && isUnreached(action.error)) tryNow();
    });
    return () => {
      window.removeEventListener('online', tryNow);
      window.removeEventListener('offline', tryNow);
      clearInterval(timer);
      unsubscribe();
    };
  }, [client, isAway]);
  return isAway;
}

function isUnreached(error: unknown): boolean {
  return error instanceof LoadError && ['offline', 'timeout'].includes(error.reason);
}
