import { useId } from 'react';
import { useWordsOf } from '../words/useWordsOf.ts';
import type { LinkChoice } from './linkChoices.ts';
import { SHARE_WORDS } from './words.ts';

interface LinkChooserProps {
  choices: readonly LinkChoice[];
  chosen: LinkChoice;
  onChoose(id: string): void;
}

/** Which link is shared, where there are several, each with what it is good for. */
export function LinkChooser({ choices, chosen, onChoose }: LinkChooserProps) {
  const words = useWordsOf(SHARE_WORDS);
  const name = useId();
  if (choices.length === 1) return null;
  return (
    <fieldset className="link-choices">
      <legend className="hidden-label">{words.target}</legend>
      {choices.map(({ id, name: label, hint }) => (
        <label key={id} className="link-choice">
          <input
            type="radio"
            name={name}
            checked={id === chosen.id}
            onChange={() => onChoose(id)}
          />
          <span>
            {label}
            <small>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
