import { join } from 'node:path';
import type { Head } from '../readPost.ts';
import { type Data, SHOWN } from '../ruby/show.ts';
import { Time } from '../ruby/time.ts';
import { plainData } from '../scalars.ts';
import { addLate, makeData } from './data.ts';
import type { LiquidSite } from './site.ts';
import { readDataFolder } from './siteFiles.ts';

/** The version of Jekyll that the press agrees with. */
const VERSION = '4.3.1';

/** What a config says that says nothing, as far as it is no place on a machine (`Configuration::DEFAULTS`). */
const DEFAULTS = new Map<string, unknown>([
  ['collections_dir', ''],
  ['plugins_dir', '_plugins'],
  ['layouts_dir', '_layouts'],
  ['data_dir', '_data'],
  ['includes_dir', '_includes'],
  ['safe', false],
  ['include', ['.htaccess']],
  ['keep_files', ['.git', '.svn']],
  ['encoding', 'utf-8'],
  ['markdown_ext', 'markdown,mkdown,mkdn,mkd,md'],
  ['strict_front_matter', false],
  ['limit_posts', 0],
  ['future', false],
  ['unpublished', false],
  ['whitelist', []],
  ['plugins', []],
  ['markdown', 'kramdown'],
  ['highlighter', 'rouge'],
  ['lsi', false],
  ['excerpt_separator', '\n\n'],
  ['incremental', false],
  ['detach', false],
  ['port', '4000'],
  ['host', '127.0.0.1'],
  ['show_dir_listing', false],
  ['permalink', 'date'],
  ['paginate_path', '/page:num'],
  ['quiet', false],
  ['verbose', false],
  ['defaults', []],
]);

/** Most posts of `site.related_posts`. */
const RELATED = 10;

/** `jekyll` */
export function jekyllData(): Data {
  return Object.assign(makeData(), {
    ...{ version: VERSION, environment: 'production' },
    [SHOWN]: () => 'Jekyll::Drops::JekyllDrop',
  });
}

/** What `site` is made of. */
export interface SiteParts extends LiquidSite {
  dataOf: (head: Head) => Data;
  /** The post that is being filled in. */
  current: () => Data | undefined;
}

/** `site`: the config, and what Jekyll adds. Posts and data are read when they are asked for. */
export function siteData(parts: SiteParts): Data {
  const { config, library, timeZone, time, dataOf, current, uses } = parts;
  const onAsked = () => uses.all();
  const site = makeData();
  for (const [key, value] of DEFAULTS) site[key] = value;
  for (const [key, { value }] of config.fields) {
    if (value !== null) site[key] = plainData(value, timeZone);
  }
  Object.assign(site, { pages: [], static_files: [] });
  site[SHOWN] = () => 'Jekyll::Drops::SiteDrop';
  addLate(site, 'time', () => new Time(time, timeZone), onAsked);
  const posts = () => library().all().map(dataOf);
  addLate(site, 'posts', posts, onAsked);
  const related = () =>
    posts()
      .slice(0, RELATED + 1)
      .filter((post) => post !== current())
      .slice(0, RELATED);
  Object.defineProperty(site, 'related_posts', { get: related, enumerable: true });
  addLate(site, 'documents', () => posts().reverse(), onAsked);
  addLate(site, 'categories', () => grouped(posts(), 'categories'), onAsked);
  addLate(site, 'tags', () => grouped(posts(), 'tags'), onAsked);
  const data = () => readDataFolder(join(config.source, '_data'), timeZone);
  addLate(site, 'data', data, onAsked);
  return site;
}

/** Posts by label, the labels in the order in which the oldest posts bring them up. */
function grouped(posts: readonly Data[], key: 'categories' | 'tags'): Data {
  const groups = new Map<string, Data[]>();
  for (const post of posts.toReversed()) {
    const labels = post[key];
    for (const label of Array.isArray(labels) ? labels : []) {
      groups.set(label, [post, ...(groups.get(label) ?? [])]);
    }
  }
  const data = makeData();
  for (const [label, group] of groups) data[label] = group;
  return data;
}
