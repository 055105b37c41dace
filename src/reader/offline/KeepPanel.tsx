import { useState } from 'react';
import type { Manifest } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { LoadError } from '../data/load.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { costOfWish, fulfilWishes, stopKeeping, useKeeping } from './keeper.ts';
import { KEEP_WORDS } from './keepWords.ts';
import type { Cost } from './keptFiles.ts';
import { PERIODS, unwish, type Wish, wish, wishes } from './wishes.ts';
import '../styles/keep.css';

/** What was asked about, and what it would take: null while that is not known. */
interface Plan {
  wish: Wish;
  cost: Cost | null;
}

/** Keeps the newest days of a category, or of everything, for times without a network. */
export function KeepPanel() {
  const words = useWordsOf(KEEP_WORDS);
  const { manifest } = useEdition();
  return (
    <section className="keep" aria-label={words.name}>
      <h3>{words.name}</h3>
      <p>{'caches' in window ? words.hint : words.impossible}</p>
      {'caches' in window && (
        <>
          <Chooser manifest={manifest} />
          <Progress manifest={manifest} />
          <KeptList manifest={manifest} />
        </>
      )}
    </section>
  );
}

function Chooser({ manifest }: { manifest: Manifest }) {
  const words = useWordsOf(KEEP_WORDS);
  const { everything, failed } = useWords();
  const [category, setCategory] = useState('');
  const [days, setDays] = useState<number>(7);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [isLost, setLost] = useState(false);
  const change = (act: () => void) => {
    setPlan(null);
    setLost(false);
    act();
  };
  const ask = async () => {
    const asked: Wish = { category: category === '' ? null : category, days };
    setLost(false);
    setPlan({ wish: asked, cost: null });
    try {
      const cost = await costOfWish(manifest, asked);
      setPlan((now) => (now?.wish === asked ? { wish: asked, cost } : now));
    } catch (error) {
      console.info('What it takes is not known:', error);
      setPlan(null);
      setLost(true);
    }
  };
  const begin = (wanted: Wish) => {
    setPlan(null);
    wish(wanted);
    // Browsers ask the reader, or decide by how often he comes.
    navigator.storage?.persist?.().catch((error) => console.info('Not persistent:', error));
    fulfilWishes(manifest);
  };
  return (
    <>
      <label className="keep-what">
        {words.what}
        <select value={category} onChange={({ target }) => change(() => setCategory(target.value))}>
          <option value="">{everything}</option>
          {manifest.categories.map(({ slug, label }) => (
            <option key={slug} value={slug}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="choice">
        <legend>{words.period}</legend>
        {PERIODS.map((period) => (
          <label key={period}>
            <input
              type="radio"
              name="keep-days"
              checked={period === days}
              onChange={() => change(() => setDays(period))}
            />
            <span>{words.days(period)}</span>
          </label>
        ))}
      </fieldset>
      <div className="keep-plan" role="status">
        {plan === null && (
          <button type="button" className="button" onClick={ask}>
            {words.ask}
          </button>
        )}
        {plan !== null && <span>{plan.cost ? words.takes(plan.cost) : words.looking}</span>}
        {plan?.cost && (
          <button type="button" className="button" onClick={() => begin(plan.wish)}>
            {words.begin}
          </button>
        )}
        {plan !== null && (
          <button type="button" className="button" onClick={() => setPlan(null)}>
            {words.cancel}
          </button>
        )}
        {isLost && <span>{failed}</span>}
      </div>
    </>
  );
}

/** How far it has come, or why it did not. */
function Progress({ manifest }: { manifest: Manifest }) {
  const words = useWordsOf(KEEP_WORDS);
  const { retry, reasons } = useWords();
  const keeping = useKeeping();
  if (keeping.step === 'rest') return null;
  if (keeping.step === 'failed') {
    const { error } = keeping;
    const isFull = error.name === 'QuotaExceededError';
    const reason = error instanceof LoadError ? reasons[error.reason] : error.message;
    return (
      <div className="keep-plan" role="alert">
        <span>{isFull ? words.full : reason}</span>
        <button type="button" className="button" onClick={() => fulfilWishes(manifest)}>
          {retry}
        </button>
      </div>
    );
  }
  const { done, total } = keeping.step === 'fetching' ? keeping : { done: 0, total: 0 };
  return (
    <div className="keep-plan">
      <progress
        aria-label={words.progress}
        max={total || 1}
        value={keeping.step === 'fetching' ? done : undefined}
      />
      <span>{words.doneOf(done, total)}</span>
      <button type="button" className="button" onClick={stopKeeping}>
        {words.stop}
      </button>
    </div>
  );
}

function KeptList({ manifest }: { manifest: Manifest }) {
  const words = useWordsOf(KEEP_WORDS);
  const { everything } = useWords();
  const list = wishes.use();
  const letGo = (gone: readonly Wish[]) => {
    for (const { category } of gone) unwish(category);
    fulfilWishes(manifest);
  };
  if (list.length === 0) return null;
  const nameOf = ({ category }: Wish) =>
    category === null
      ? everything
      : (manifest.categories.find(({ slug }) => slug === category)?.label ?? category);
  return (
    <>
      <ul className="keep-list" aria-label={words.kept}>
        {list.map((each) => (
          <li key={each.category}>
            <span>
              <bdi>{nameOf(each)}</bdi> · {words.days(each.days)}
              <small>{each.bytes === undefined ? words.notYet : words.size(each.bytes)}</small>
            </span>
            <button
              type="button"
              className="button"
              aria-label={words.removeOne(nameOf(each))}
              onClick={() => letGo([each])}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      {list.length > 1 && (
        <button type="button" className="button" onClick={() => letGo(list)}>
          {words.removeAll}
        </button>
      )}
    </>
  );
}
