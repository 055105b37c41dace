import { useEdition } from '../data/edition.tsx';
import { useWords } from '../words/WordsProvider.tsx';

/** Offers a newer edition without moving what is being read. */
export function NewEdition() {
  const words = useWords();
  const { newer, take } = useEdition();
  return (
    <div className="new-edition" role="status">
      {newer !== null && (
        <button type="button" className="pill" onClick={() => take()}>
          {words.newArticles(newer)}
        </button>
      )}
    </div>
  );
}
