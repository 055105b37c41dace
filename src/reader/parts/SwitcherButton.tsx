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
        <path d="M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20" />
      </svg>
    </button>
  );
}
