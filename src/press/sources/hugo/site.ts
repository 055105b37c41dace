import { flagAt, textAt, valueAt } from '../matter/lookup.ts';
import { type Fields, textsOf } from '../matter/values.ts';

/** A language of the site. */
export interface Language {
  /** As file names and folders write it: `zh`. Lower case. */
  key: string;
  /** As the config writes it in full, else the key: `zh-CN`. */
  tag: string;
  /** What addresses begin with: `/zh`, or nothing for the one at the root. */
  prefix: string;
}

/** A folder of content and the language of what lies in it. */
export interface ContentFolder {
  /** Relative to the site, with `/`. */
  path: string;
  language: Language;
}

/** What Hugo's config says of pages and their addresses. */
export interface HugoSite {
  /** The most particular folder first. */
  contents: ContentFolder[];
  /** By key; one that is switched off is not among them. */
  languages: Map<string, Language>;
  /** Languages that are switched off: their pages are not shown. */
  disabled: Set<string>;
  /** Templates of addresses by section, in lower case. */
  permalinks: Map<string, string>;
  /** Keys of front matter that hold the names. */
  categoryKey: string;
  tagKey: string;
  /** Where a page looks for its date, in order. */
  dateKeys: string[];
  /** `all`, or the sections whose addresses end with `.html`. */
  ugly: 'all' | Set<string>;
  keepCase: boolean;
  removeAccents: boolean;
  /** Folders that are served as they are. Relative to the site. */
  statics: string[];
  assets: string;
  buildExpired: boolean;
}

/** Names that a date goes by. */
const DATE_ALIASES = new Map([
  ['publishdate', ['publishdate', 'pubdate', 'published']],
  ['lastmod', ['lastmod', 'modified']],
]);
const DEFAULT_DATES = ['date', 'publishdate', 'lastmod'];

/** A folder as the config writes it, without a slash at either end. */
function folderAt(config: Fields, fallback: string, ...path: [string, ...string[]]): string {
  const text = (textAt(config, ...path) ?? fallback).replaceAll('\\', '/');
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  // A folder elsewhere is not read: what is pressed lies in the content folder.
  return parts.includes('..') ? fallback : parts.join('/');
}

function readLanguages(config: Fields): { languages: Language[]; disabled: Set<string> } {
  const first = (textAt(config, 'defaultcontentlanguage') ?? 'en').toLowerCase();
  const inFolder = flagAt(config, 'defaultcontentlanguageinsubdir') === true;
  const listed = valueAt(config, 'languages');
  const named = listed?.kind === 'map' ? [...listed.entries.keys()] : [];
  const off = new Set(textsOf(valueAt(config, 'disablelanguages')).map((key) => key.toLowerCase()));
  const isOff = (key: string) =>
    off.has(key) || flagAt(config, 'languages', key, 'disabled') === true;
  const languages = [...new Set([first, ...named])].map((key) => {
    const own = textAt(config, 'languages', key, 'languagecode');
    const whole = key === first ? textAt(config, 'languagecode') : undefined;
    const locale = textAt(config, 'languages', key, 'locale') ?? textAt(config, 'locale');
    const isBare = key === first && !inFolder;
    return { key, tag: own ?? locale ?? whole ?? key, prefix: isBare ? '' : `/${key}` };
  });
  return {
    languages: languages.filter(({ key }) => !isOff(key)),
    disabled: new Set(named.filter(isOff)),
  };
}

function readContents(config: Fields, languages: Language[]): ContentFolder[] {
  const folders = languages.map((language) => ({
    path: folderAt(
      config,
      folderAt(config, 'content', 'contentdir'),
      'languages',
      language.key,
      'contentdir',
    ),
    language,
  }));
  // The first of two languages with one folder is the default: it has the files that name none.
  const byPath = new Map<string, ContentFolder>();
  for (const folder of folders) if (!byPath.has(folder.path)) byPath.set(folder.path, folder);
  return [...byPath.values()].sort((a, b) => b.path.length - a.path.length);
}

/** Newer configs tell pages from sections: `permalinks.page.posts`. */
function readPermalinks(config: Fields): Map<string, string> {
  const permalinks = new Map<string, string>();
  const all = valueAt(config, 'permalinks');
  const pages = valueAt(config, 'permalinks', 'page');
  for (const level of [all, pages]) {
    if (level?.kind !== 'map') continue;
    for (const [section, value] of level.entries) {
      if (value?.kind === 'text') permalinks.set(section.toLowerCase(), value.text.trim());
    }
  }
  return permalinks;
}

function readUgly(config: Fields): HugoSite['ugly'] {
  const value = valueAt(config, 'uglyurls');
  if (value?.kind !== 'map') return flagAt(config, 'uglyurls') ? 'all' : new Set();
  const sections = [...value.entries.keys()].filter((key) => flagAt(config, 'uglyurls', key));
  return new Set(sections);
}

/** Without `taxonomies` Hugo has both; with them it has those that they name. */
function taxonomyKey(config: Fields, one: string, many: string): string {
  return (textAt(config, 'taxonomies', one) ?? many).toLowerCase();
}

/** `:default` stands for what Hugo does unasked. */
function readDateKeys(config: Fields): string[] {
  const written = textsOf(valueAt(config, 'frontmatter', 'date')).map((key) => key.toLowerCase());
  const asked = written.length === 0 ? DEFAULT_DATES : written;
  const keys = asked.flatMap((key) => (key === ':default' ? DEFAULT_DATES : [key]));
  return [...new Set(keys.flatMap((key) => DATE_ALIASES.get(key) ?? [key]))];
}

/** What the config means for pages. */
export function readSite(config: Fields): HugoSite {
  const { languages, disabled } = readLanguages(config);
  const statics = textsOf(valueAt(config, 'staticdir'));
  return {
    contents: readContents(config, languages),
    languages: new Map(languages.map((language) => [language.key, language])),
    disabled,
    permalinks: readPermalinks(config),
    categoryKey: taxonomyKey(config, 'category', 'categories'),
    tagKey: taxonomyKey(config, 'tag', 'tags'),
    dateKeys: readDateKeys(config),
    ugly: readUgly(config),
    keepCase: flagAt(config, 'disablepathtolower') === true,
    removeAccents: flagAt(config, 'removepathaccents') === true,
    statics: statics.length > 0 ? statics : ['static'],
    assets: folderAt(config, 'assets', 'assetdir'),
    buildExpired: flagAt(config, 'buildexpired') === true,
  };
}
