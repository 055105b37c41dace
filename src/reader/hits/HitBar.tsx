import type { Step } from '../keys/scene.ts';
import { Tool } from '../reading/Tool.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import type { Found } from './trail.ts';
import { HIT_WORDS } from './words.ts';
import '../styles/hits.css';

interface HitBarProps {
  /** As the reader typed it. */
  query: string;
  /** Null before it is known. */
  found: Found | null;
  onStep(by: Step): void;
  onClear(): void;
}

/** At the lower edge of an article: what is marked in it, and the way from hit to hit. */
export function HitBar({ query, found, onStep, onClear }: HitBarProps) {
  const words = useWordsOf(HIT_WORDS);
  const steps: [name: string, path: string, by: Step][] = [
    [words.previous, 'M6 14l6-6 6 6', -1],
    [words.next, 'M6 10l6 6 6-6', 1],
  ];
  return (
    <section className="hit-bar" aria-label={words.bar}>
      <p className="hit-query">
        <bdi>{query}</bdi>
      </p>
      <output>
        {found && (found.count > 0 ? `${found.at + 1} / ${found.count}` : words.none)}
      </output>
      {found?.count !== 0 &&
        steps.map(([name, path, by]) => (
          <Tool key={by} name={name} path={path} onClick={() => onStep(by)} isOff={!found} />
        ))}
      <Tool name={words.clear} path="M6 6l12 12M18 6L6 18" onClick={onClear} isOff={false} />
    </section>
  );
}
