import { Suspense } from 'react';
import { LazyPart } from '../data/lazyPart.ts';
import { Waiting } from '../parts/Waiting.tsx';
import type { NotFoundProps } from './NotFound.tsx';

const notFound = new LazyPart<NotFoundProps>(
  'NotFound',
  async () => (await import('./NotFound.tsx')).NotFound,
);

/** What is not there: seldom asked for, so that the page begins without its words. */
export function Absent(props: NotFoundProps) {
  const NotFound = notFound.get();
  return (
    <Suspense fallback={<Waiting />}>
      <NotFound {...props} />
    </Suspense>
  );
}
