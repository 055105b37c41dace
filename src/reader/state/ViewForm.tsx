import { useState } from 'react';
import type { Filter } from '../filter/filter.ts';
import { listPath } from '../routes.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { LONGEST_NAME, nameView, removeView } from './editViews.ts';
import { views } from './views.ts';
import { STATE_WORDS } from './words.ts';

/** What a list hands to its menu. */
export interface ListMenuProps {
  filter: Filter;
  /** Of the list: `上海证券报`. */
  name: string;
  /** Closes the menu. */
  onDone(): void;
}

/** Keeps a list under a name, renames it, or lets go of it. */
export function ViewForm({ filter, name, onDone }: ListMenuProps) {
  const words = useWordsOf(STATE_WORDS);
  const path = listPath(filter);
  const kept = views.use().find((view) => view.path === path);
  const [text, setText] = useState(kept?.name ?? name);
  return (
    <form
      className="view-form"
      onSubmit={(event) => {
        event.preventDefault();
        nameView(path, text);
        onDone();
      }}
    >
      <fieldset>
        <legend>{words.view}</legend>
        <label>
          <span className="hidden-label">{words.viewName}</span>
          <input
            required
            maxLength={LONGEST_NAME}
            pattern=".*\S.*"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit" className="button">
          {kept ? words.renameView : words.keepView}
        </button>
        {kept && (
          <button
            type="button"
            className="button"
            onClick={() => {
              removeView(path);
              onDone();
            }}
          >
            {words.removeView}
          </button>
        )}
        <p>{words.viewHint}</p>
      </fieldset>
    </form>
  );
}
