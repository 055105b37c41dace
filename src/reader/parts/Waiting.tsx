import { useWords } from '../words/WordsProvider.tsx';

/** Stands where something is on its way. It shows itself late, so that quick answers do not flicker. */
export function Waiting() {
  const words = useWords();
  return (
    <p className="waiting" role="status">
      {words.loading}
    </p>
  );
}
