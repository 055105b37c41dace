import { useLocation, useNavigate } from 'react-router-dom';
import { useEdition } from '../data/edition.tsx';
import { readPlace } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';

/** Offers a newer edition without moving what is being read. */
export function NewEdition() {
  const { newer, take } = useEdition();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const show = () => {
    // Who asks for what is new wants to see it: the list goes to its top. Who reads an article goes on reading.
    if (readPlace(pathname, search).article === null)
      navigate(pathname + search, { replace: true });
    take();
  };
  return <NewsPill newer={newer} onShow={show} />;
}

/** Says that there is more, and how much; nothing for null. */
export function NewsPill({ newer, onShow }: { newer: number | null; onShow(): void }) {
  const words = useWords();
  return (
    <div className="new-edition" role="status">
      {newer !== null && (
        <button type="button" className="pill" onClick={onShow}>
          {words.newArticles(newer)}
        </button>
      )}
    </div>
  );
}
