import { Link } from 'react-router-dom';
import { addressKey } from '../../manifest/addresses.ts';
import type { Address } from '../../manifest/types.ts';
import { withBase } from '../data/base.ts';
import { useEdition, useRetry } from '../data/edition.tsx';
import type { Slot } from '../data/useEntries.ts';
import type { Filter } from '../filter/filter.ts';
import { articlePath } from '../routes.ts';
import { isRead, useMarks } from '../state/marks.ts';
import { clock } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { SavedMark } from './EntryMarks.tsx';

interface EntryRowProps {
  /** Left out before its page was asked for. */
  slot: Slot | undefined;
  filter: Filter;
  /** The article that is open, or null. */
  open: Address | null;
  /** The article that leads the list, or null. */
  lead: Address | null;
  /** Place in the list, from 1. */
  position: number;
  total: number;
}

/** One headline of a list, with what helps to decide whether to read on. */
export function EntryRow({ slot, filter, open, lead, position, total }: EntryRowProps) {
  const { manifest, show, mark } = useEdition();
  useMarks();
  const entry = slot?.entry;
  if (!entry) return slot?.error ? <LostRow retry={slot.retry} /> : <WaitingRow />;
  const isOpen = open !== null && addressKey(open) === addressKey(entry.url);
  const { title, summary, lang } = show(entry);
  const isLead = lead === entry.url;
  const labels = entry.categories.flatMap(
    (slug) => manifest.categories.find((category) => category.slug === slug)?.label ?? [],
  );
  return (
    <article
      className="entry"
      aria-posinset={position}
      aria-setsize={total}
      data-open={isOpen || undefined}
      data-lead={isLead || undefined}
      data-read={isRead(entry) || undefined}
      lang={lang}
    >
      <time className="entry-time" dateTime={entry.time}>
        {clock(entry.time)}
        <SavedMark entry={entry} />
        {mark?.(entry)}
      </time>
      <div className="entry-text">
        <h3 className="entry-title">
          <Link to={articlePath(entry.url, filter)} aria-current={isOpen ? 'page' : undefined}>
            <bdi>{title}</bdi>
          </Link>
        </h3>
        {summary && <p className="entry-summary">{summary}</p>}
        {filter.category === null && labels.length > 0 && (
          <p className="entry-labels">
            <bdi>{labels.join(' · ')}</bdi>
          </p>
        )}
      </div>
      {entry.thumbnail && (
        <img
          className="entry-thumbnail"
          src={withBase(entry.thumbnail)}
          alt=""
          loading={isLead ? 'eager' : 'lazy'}
          decoding="async"
          referrerPolicy="no-referrer"
          width={96}
          height={72}
          // A picture that is gone leaves no broken frame among the headlines.
          onError={(event) => event.currentTarget.remove()}
        />
      )}
    </article>
  );
}

function WaitingRow() {
  return <div className="entry entry-waiting" aria-hidden="true" />;
}

/** Stands for an entry whose page did not arrive. */
function LostRow({ retry }: { retry: () => void }) {
  const words = useWords();
  const retryAll = useRetry(retry);
  return (
    <p className="entry entry-lost">
      {words.failed}
      <button type="button" className="button" onClick={retryAll}>
        {words.retry}
      </button>
    </p>
  );
}
