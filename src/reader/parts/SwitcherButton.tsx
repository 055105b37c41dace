import { openSwitcher } from '../keys/press.ts';
import { useWords } from '../words/WordsProvider.tsx';

/** Opens the quick switcher, which is there by key, too. */
export function SwitcherButton() {
  const words = useWords();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.goTo}
      aria-haspopup="dialog"
      onClick={openSwitcher}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M16 8l-2.5 5.5L8 16l2.5-5.5z" />
      </svg>
    </button>
  );
}
