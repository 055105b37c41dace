import { useWordsOf } from '../words/useWordsOf.ts';
import type { Copied } from './useCopying.ts';
import { SHARE_WORDS } from './words.ts';

/** Says that something was copied, or shows it for the reader to copy. */
export function CopyResult({ copied }: { copied: Copied }) {
  const words = useWordsOf(SHARE_WORDS);
  return (
    <>
      <p role="status" className="copy-result">
        {copied.kind === 'done' && copied.said}
        {copied.kind === 'refused' && words.copyByHand}
      </p>
      {copied.kind === 'refused' && (
        <textarea
          key={copied.text}
          className="copy-by-hand"
          aria-label={words.copyByHand}
          readOnly
          rows={4}
          defaultValue={copied.text}
          ref={selectAll}
        />
      )}
    </>
  );
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
