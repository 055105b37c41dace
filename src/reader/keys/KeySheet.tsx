import { useSay } from '../words/useWordsOf.ts';
import { GROUPS } from './command.ts';
import { COMMANDS } from './commands.ts';
import { KeyNames } from './KeyNames.tsx';
import { KEYS_WORDS } from './words.ts';
import '../styles/keys.css';

/** All keys and what they do. */
export function KeySheet() {
  const say = useSay();
  const words = say(KEYS_WORDS);
  return (
    <div className="key-sheet">
      {GROUPS.map((group) => (
        <section key={group} aria-label={words.groups[group]}>
          <h3>{words.groups[group]}</h3>
          <dl>
            {COMMANDS.filter((command) => command.group === group).map(({ id, name, keys }) => (
              <div key={id}>
                <dt>
                  <KeyNames keys={keys} />
                </dt>
                <dd>{say(name)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
