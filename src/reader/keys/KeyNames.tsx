import { useWordsOf } from '../words/useWordsOf.ts';
import { KEYS_WORDS } from './words.ts';

/** Keys that stand in a row, such as `g 1` to `g 9`, are told by the first and the last. */
const MOST = 3;

/** The keys of a command, as they stand on the keyboard of this reader. */
export function KeyNames({ keys }: { keys: readonly string[] }) {
  const words = useWordsOf(KEYS_WORDS);
  const isRow = keys.length > MOST;
  const shown = isRow ? [keys[0] ?? '', keys.at(-1)?.split(' ').at(-1) ?? ''] : keys;
  return (
    <span className="key-names">
      {shown.map((key, i) => (
        <span key={key}>
          {i > 0 && <span className="key-between">{isRow ? words.to : words.or}</span>}
          {partsOf(key).map((part) => (
            <kbd key={part}>{words.keyNames[part] ?? part}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

/** `Ctrl+K` is ⌘ K on keyboards of Apple. */
function partsOf(key: string): string[] {
  const own = /Mac|iP/.test(navigator.platform) ? key.replace('Ctrl', '⌘') : key;
  return own.split(/[ +]/);
}
