import { ManifestError } from '../../manifest/manifestError.ts';
import { LoadError } from '../data/load.ts';
import { useWords } from '../words/WordsProvider.tsx';
import type { Words } from '../words/words.ts';

/** Says what did not arrive and why, and offers to try again. */
export function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useWords();
  return (
    <div className="notice" role="alert">
      <p className="notice-title">{words.failed}</p>
      <p>{words.reasons[reasonOf(error)]}</p>
      <p className="notice-detail">{error.message}</p>
      <button type="button" className="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
}

function reasonOf(error: Error): keyof Words['reasons'] {
  if (error instanceof LoadError) return error.reason;
  return error instanceof ManifestError ? 'broken' : 'crashed';
}
