import type { InlineBlock } from '../../manifest/inline.ts';
import { WORKER_META, WORKER_PATH } from '../../manifest/offline.ts';
import { INLINE_ID } from '../../manifest/paths.ts';
import { writeTimeline } from '../../manifest/timeline.ts';
import type { Entry } from '../../manifest/types.ts';
import type { Settings } from '../config.ts';
import type { Edition } from '../edition.ts';
import { PressError } from '../pressError.ts';

/** What the page carries of the data must not keep the text from showing. */
const INLINE_BYTES = 64 * 1024;

type Paper = Pick<Settings, 'base' | 'lang' | 'title' | 'description' | 'offline'>;

/**
 * Makes the built reader's page the page of this paper: language, title,
 * description, base, and the data of the first view. Addresses that begin with
 * `./` become absolute, for the page is served at any depth. Throws
 * `PressError` for a page without `<html>` or `</head>`.
 */
export function firstPage(html: string, paper: Paper, edition: Edition): string {
  const { base } = paper;
  const head = [
    `<title>${escapeHtml(paper.title)}</title>`,
    `<meta name="description" content="${escapeHtml(paper.description)}" />`,
    `<meta name="kanbao-base" content="${escapeHtml(base)}" />`,
    ...(paper.offline ? [`<meta name="${WORKER_META}" content="${WORKER_PATH}" />`] : []),
    `<script type="application/json" id="${INLINE_ID}">${inlineJson(edition)}</script>`,
  ];
  // Replacements are functions: a `$` in a title means nothing special.
  const steps: [RegExp, (found: string) => string][] = [
    [/<html\b[^>]*>/, (tag) => withLang(tag, paper.lang)],
    [/\s*<title>[^<]*<\/title>/, () => ''],
    [/\s*<meta\s+name="description"[^>]*>/, () => ''],
    [/(?<=\s(?:src|href)=")\.\//g, () => escapeHtml(base)],
    [/[^\S\n]*<\/head>/, (end) => `${head.map((line) => `    ${line}\n`).join('')}${end}`],
  ];
  for (const required of [/<html\b/, /<\/head>/]) {
    if (required.test(html)) continue;
    throw new PressError(`index.html of the reader has no ${required.source}; build it anew`);
  }
  return steps.reduce((page, [what, by]) => page.replace(what, by), html);
}

/** The base that a page made by `firstPage` is for; null for any other page. */
export function baseOf(page: string): string | null {
  // A base has no character that needs escaping.
  return /<meta name="kanbao-base" content="([^"]*)" \/>/.exec(page)?.[1] ?? null;
}

function withLang(tag: string, lang: string): string {
  const others = tag.slice('<html'.length, -1).replace(/\s+lang=("[^"]*"|'[^']*'|\S+)/, '');
  return `<html lang="${escapeHtml(lang)}"${others}>`;
}

/** As much of the first view as fits: the manifest always, then the timeline and its newest chapter, then the newest entries. */
function inlineJson({ manifest, first: { timeline, chapter, page } }: Edition): string {
  const lists = { manifest, timeline: writeTimeline(timeline), ...(chapter && { chapter }) };
  const listed = inlineText(lists);
  if (Buffer.byteLength(listed) > INLINE_BYTES) return inlineText({ manifest });
  if (!page) return listed;
  const frame = inlineText({ ...lists, page: { entries: [] } });
  const room = INLINE_BYTES - Buffer.byteLength(frame);
  return inlineText({ ...lists, page: { entries: newest(page.entries, room) } });
}

/** As many of the first entries as fit into so many bytes. */
function newest(entries: Entry[], room: number): Entry[] {
  let left = room;
  const over = entries.findIndex((entry) => {
    left -= Buffer.byteLength(inlineText(entry)) + ','.length;
    return left < 0;
  });
  return over < 0 ? entries : entries.slice(0, over);
}

function inlineText(value: InlineBlock | Entry): string {
  // A `</script>` in a title must not end the block.
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? sign);
}
