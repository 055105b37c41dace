import type { Manifest } from '../../manifest/types.ts';
import { bodyIn } from './bodyIn.ts';
import type { Convert } from './dictionary.ts';
import { isChinese } from './isChinese.ts';
import type { Script, Titled } from './script.ts';
import { wordsIn } from './wordsIn.ts';

/** What is shown in one script: Chinese is converted and gets the script's tag, such as `zh-Hant`. */
export function scriptOf(convert: Convert, tag: string): Script {
  return {
    manifest: once((manifest) => manifestIn(manifest, convert, tag)),
    entry: entriesIn(convert, tag),
    body(body, lang) {
      bodyIn(body, isChinese(lang), convert, tag);
      return body;
    },
    words: wordsIn(convert, tag),
  };
}

/** The same for the same, as long as that is there. */
function once<T extends object>(make: (what: T) => T): (what: T) => T {
  const known = new WeakMap<T, T>();
  return (what) => {
    const made = known.get(what) ?? make(what);
    known.set(what, made);
    return made;
  };
}

function manifestIn(manifest: Manifest, convert: Convert, tag: string): Manifest {
  const { site, categories } = manifest;
  if (!isChinese(site.lang)) return manifest;
  return {
    ...manifest,
    site: {
      ...site,
      title: convert(site.title),
      description: convert(site.description),
      lang: tag,
    },
    categories: categories.map((category) => ({ ...category, label: convert(category.label) })),
  };
}

function entriesIn(convert: Convert, tag: string): Script['entry'] {
  const shown = once((entry: Titled) => converted(entry, convert, tag));
  function entryIn<T extends Titled>(entry: T, paperLang: string): T;
  function entryIn(entry: Titled, paperLang: string): Titled {
    return isChinese(entry.lang ?? paperLang) ? shown(entry) : entry;
  }
  return entryIn;
}

function converted(entry: Titled, convert: Convert, tag: string): Titled {
  const { title, summary, tags, author, source } = entry;
  return {
    ...entry,
    title: convert(title),
    lang: tag,
    ...(summary && { summary: convert(summary) }),
    ...(tags && { tags: tags.map(convert) }),
    ...(author && { author: convert(author) }),
    ...(source && { source: { ...source, ...(source.name && { name: convert(source.name) }) } }),
  };
}
