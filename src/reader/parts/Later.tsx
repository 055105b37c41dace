import { type ReactNode, Suspense } from 'react';
import { Crash } from './Crash.tsx';
import { Waiting } from './Waiting.tsx';

/** Place for a part that comes later. If it does not come, only it is missing, and can be asked for again. */
export function Later({ children }: { children: ReactNode }) {
  return (
    <Crash>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </Crash>
  );
}
