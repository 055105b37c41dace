import { useLocation } from 'react-router-dom';
import { useEdition } from '../data/edition.tsx';
import { forgetPlace } from '../data/keptPlace.ts';
import { listPath, readPlace } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';

/** Offers a newer edition without moving what is being read. */
export function NewEdition() {
  const words = useWords();
  const { newer, take } = useEdition();
  const { pathname, search } = useLocation();
  const show = () => {
    const { filter, article } = readPlace(pathname, search);
    // Who asks for what is new wants to see it; who reads an article goes on reading.
    if (article === null) forgetPlace(listPath(filter));
    take();
  };
  return (
    <div className="new-edition" role="status">
      {newer !== null && (
        <button type="button" className="pill" onClick={show}>
          {words.newArticles(newer)}
        </button>
      )}
    </div>
  );
}
