import { useState } from 'react';
import { useWordsOf } from '../words/useWordsOf.ts';
import { forgetAll } from './keeping.ts';
import { STATE_WORDS } from './words.ts';

/** Forgets all that was kept, once it is confirmed. */
export function Forget({ onForgotten }: { onForgotten(): void }) {
  const words = useWordsOf(STATE_WORDS);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {words.forget}
      </button>
    );
  }
  return (
    <fieldset className="forget">
      <legend>{words.forget}</legend>
      <p>{words.forgetSure}</p>
      <button
        type="button"
        className="button forget-now"
        onClick={() => {
          forgetAll();
          setAsking(false);
          onForgotten();
        }}
      >
        {words.forgetNow}
      </button>
      <button
        type="button"
        className="button"
        // The harmless answer has the focus.
        ref={(button) => button?.focus()}
        onClick={() => setAsking(false)}
      >
        {words.cancel}
      </button>
    </fieldset>
  );
}
