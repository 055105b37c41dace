import render from 'dom-serializer';
import type { Document } from 'domhandler';
import type { Entry, Source } from '../../manifest/types.ts';
import type { Article } from '../article.ts';
import { NO_FILES, type SiteFiles } from '../attachment.ts';
import type { Settings } from '../config.ts';
import type { Draft } from '../draft.ts';
import { present } from '../present.ts';
import type { Fault } from '../problems.ts';
import { tidy } from '../words.ts';
import { type Block, blocksOf } from './blocks.ts';
import { languageOf } from './language.ts';
import { isNewswire, markDigest, takeClosing } from './newswire.ts';
import { PostFiles } from './postFiles.ts';
import { readingTime } from './readingTime.ts';
import { addScripts, countScripts } from './scripts.ts';
import { slugsOf } from './slugs.ts';
import { makeTitle, summarize } from './summary.ts';
import { thumbnailOf } from './thumbnail.ts';
import { readTree } from './tree.ts';
import { linkAddress } from './webAddress.ts';

/**
 * Makes an article of a draft: its mark-up clean and safe, what stands at its
 * end in fields, its files named as the paper has them, and found what lists
 * say of it. Equal drafts and files give equal articles. `problems` holds only
 * what cleaning met. Throws RangeError only for a `lang` that Intl does not know.
 */
export function clean(
  draft: Draft,
  settings: Pick<Settings, 'lang'>,
  site: SiteFiles = NO_FILES,
): Article {
  const { file, url, time, tags, author, redirects, story } = draft;
  const faults: Fault[] = [];
  const files = new PostFiles(site, draft);
  const root = readTree(draft.body, draft, faults, files);
  const source: Source = {
    ...present('url', draft.original === undefined ? null : linkAddress(draft.original, url)),
    ...(isNewswire(root, draft) && readNewswire(root, draft.bodyLine, faults)),
  };
  const blocks = blocksOf(root);
  const title = draft.title || tidy(makeTitle(blocks, settings.lang));
  const prose = countScripts(blocks.filter(({ kind }) => kind !== 'code'));
  const code = countScripts(blocks.filter(({ kind }) => kind === 'code'));
  const entry: Entry = {
    url,
    title,
    time,
    categories: slugsOf(draft.categories),
    tags,
    minutes: readingTime(addScripts(prose, code), blocks.length > 0),
    ...present('summary', tidy(summarize(title, plainExcerpt(draft), blocks) ?? '') || null),
    ...present('thumbnail', thumbnailOf(draft.image, root, files)),
    ...present('author', author),
    ...present(
      'lang',
      languageOf(draft.lang, addScripts(countScripts([{ text: title }]), prose), settings.lang),
    ),
    ...present('source', Object.keys(source).length > 0 ? source : null),
  };
  return {
    file,
    entry,
    body: render(root, { encodeEntities: 'utf8' }),
    redirects,
    attachments: files.attachments,
    ...present('story', story),
    problems: [...faults, ...files.faults].map((fault) => ({ file, ...fault })),
  };
}

function readNewswire(root: Document, line: number, faults: Fault[]): Source {
  const { source, oddLink } = takeClosing(root);
  markDigest(root);
  if (oddLink !== undefined) {
    faults.push({
      id: 'odd-original',
      line,
      what: `the link to the original is ${oddLink}, which is no address; left out`,
      mend: 'write <https://…>',
    });
  }
  return source;
}

/** The author's own summary without mark-up; empty when there is none. */
function plainExcerpt(draft: Draft): string {
  if (draft.excerpt === undefined) return '';
  // What is wrong with an excerpt shows in the list, and hides nothing; its files are not shown.
  const files = new PostFiles(NO_FILES, draft);
  const blocks: Block[] = blocksOf(readTree(draft.excerpt, draft, [], files));
  return blocks.map(({ text }) => text).join(' ');
}
