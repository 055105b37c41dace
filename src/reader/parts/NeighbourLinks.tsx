import { Link } from 'react-router-dom';
import type { Entry } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import type { Filter } from '../filter/filter.ts';
import { articlePath } from '../routes.ts';

interface NeighbourLinksProps {
  filter: Filter;
  /** Left out where there is no entry. */
  ways: { rel: 'prev' | 'next'; name: string; entry: Entry | undefined }[];
}

/** At the foot of an article, the ways to those beside it in its list. */
export function NeighbourLinks({ filter, ways }: NeighbourLinksProps) {
  const { show } = useEdition();
  const rows = ways.flatMap(({ entry, ...way }) => (entry ? [{ ...way, ...show(entry) }] : []));
  return (
    <nav className="neighbours" aria-label={ways.map(({ name }) => name).join(' / ')}>
      {rows.map(({ rel, name, url, lang, title }) => (
        <Link key={rel} rel={rel} to={articlePath(url, filter)} className={rel}>
          <span className="neighbour-name">{name}</span>
          <bdi lang={lang}>{title}</bdi>
        </Link>
      ))}
    </nav>
  );
}
