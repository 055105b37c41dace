import { useEdition } from '../data/edition.tsx';
import { useToday } from '../data/today.ts';
import type { Filter } from '../filter/filter.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { listChoices } from './linkChoices.ts';
import { frozen } from './links.ts';
import { listName } from './listName.ts';
import { markdownLink } from './markdown.ts';
import { plain } from './plain.ts';
import { ShareForm } from './ShareForm.tsx';
import { SHARE_WORDS } from './words.ts';

/** The ways to share a list. */
export function ListSharing({ filter }: { filter: Filter }) {
  const words = useWords();
  const own = useWordsOf(SHARE_WORDS);
  const { manifest } = useEdition();
  const today = useToday(manifest.site.timeZone);
  const paper = plain(manifest.site.title);
  const name = plain(listName(words, frozen(filter, today), manifest, today));
  return (
    <ShareForm
      title={`${name} — ${paper}`}
      choices={listChoices(words, own, filter, today)}
      markdown={{
        name: own.copyMarkdown,
        text: (url) => markdownLink({ title: name, url, facts: [paper] }),
        said: own.linkCopied,
      }}
    />
  );
}
