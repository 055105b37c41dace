import { dirname, join, relative } from 'node:path';
import { Context, Liquid, LiquidError, type Template } from 'liquidjs';
import { renderMarkdown } from '../../../markdown/markdown.ts';
import { type Fault, quote } from '../../../problems.ts';
import { HTML_EXTENSIONS } from '../../post/names.ts';
import type { JekyllConfig } from '../config.ts';
import type { Library } from '../library.ts';
import type { FillLiquid, Head } from '../readPost.ts';
import { plainData } from '../scalars.ts';
import { asideOf, lineOf, setAside } from './aside.ts';
import { addLate, type Data, makeData, postData, rubyTime } from './data.ts';
import { addFilters } from './filters.ts';
import { HighlightTag } from './highlight.ts';
import { includeTag } from './include.ts';
import { linkTag, postUrlTag } from './links.ts';
import { addressOfPage } from './pages.ts';
import { parseLiquid } from './parse.ts';
import { readDataFolder, readInside } from './siteFiles.ts';

/** Liquid in a text that has none costs this much. */
const MARKS = /\{[{%]/;

/** What one text may cost: its length, ms, and objects made. */
const LIMITS = { parseLimit: 4_000_000, renderLimit: 2_000, memoryLimit: 20_000_000 };

/** What Liquid of a site is filled in with. */
export interface LiquidSite {
  config: JekyllConfig;
  library: () => Library;
  /** IANA zone of the site's clock. */
  timeZone: string;
  /** `site.time`, in contract form. */
  time: string;
}

/**
 * Makes what fills in a site's Liquid as Jekyll does. What it cannot fill in
 * stays as written, and a fault says so. Nothing is set up before a text asks for it.
 */
export function liquidFiller(site: LiquidSite): FillLiquid {
  let fill: FillLiquid | undefined;
  return (text, post, line, faults) => {
    if (!MARKS.test(text) || isSwitchedOff(post)) return text;
    fill ??= makeFiller(site);
    return fill(text, post, line, faults);
  };
}

/** `render_with_liquid: false` */
function isSwitchedOff({ fields }: Head): boolean {
  return plainData(fields.get('render_with_liquid')?.value ?? null) === false;
}

function makeFiller(site: LiquidSite): FillLiquid {
  const engine = makeEngine(site);
  const excerptOf = excerptMaker(site, (text, post) => fill(text, post, post.bodyLine, []));
  const globals = { site: siteData(site, excerptOf), jekyll: { environment: 'production' } };
  const fill: FillLiquid = (text, post, line, faults) => {
    try {
      const templates = parseLiquid(engine, text, (token) => {
        faults.push({ ...lineOf(token, line), ...oddOutput(token.getText()) });
      });
      const page = postData(post, excerptOf);
      const context = new Context(
        { ...globals, page },
        engine.options,
        { sync: true },
        { liquid: engine },
      );
      setAside(context, { post, line, faults });
      return String(engine.renderSync(templates, context));
    } catch (error) {
      if (!(error instanceof LiquidError)) throw error;
      faults.push(faultOf(error, line, site.config.source));
      return text;
    }
  };
  return fill;
}

/**
 * Makes what gives a post's excerpt as HTML: what stands before the site's
 * separator, else the first paragraph. Of a post whose excerpt holds itself it
 * holds nothing; Jekyll would never end.
 */
function excerptMaker(
  { config }: LiquidSite,
  fill: (text: string, post: Head) => string,
): (head: Head) => string {
  const under = new Set<Head>();
  return (head) => {
    if (under.has(head)) return '';
    under.add(head);
    const text = head.body.split(config.excerptSeparator || '\n\n', 1)[0] ?? '';
    const filled = MARKS.test(text) && !isSwitchedOff(head) ? fill(text, head) : text;
    under.delete(head);
    return HTML_EXTENSIONS.has(head.name.extension) ? filled : renderMarkdown(filled, 'kramdown');
  };
}

function makeEngine({ config, library, timeZone }: LiquidSite): Liquid {
  const engine = new Liquid({
    jekyllWhere: true,
    ownPropertyOnly: true,
    preserveTimezones: true,
    timezoneOffset: timeZone,
    // No file is found but by the tags below.
    templates: {},
    ...LIMITS,
  });
  const urls = { url: config.url, baseurl: config.baseurl };
  addFilters(engine, urls);
  const includes = new Map<string, Template[] | null>();
  const find = (folder: string, name: string) => {
    const path = join(folder, name);
    let templates = includes.get(path);
    if (templates === undefined) {
      const text = readInside(folder, name);
      templates = text === null ? null : parseLiquid(engine, text, ignore, path);
      includes.set(path, templates);
    }
    return templates;
  };
  const posts = library();
  const { source } = config;
  engine.registerTag('highlight', HighlightTag);
  engine.registerTag('post_url', postUrlTag(posts, urls));
  engine.registerTag(
    'link',
    linkTag(posts, urls, (path) => addressOfPage(source, path)),
  );
  engine.registerTag(
    'include',
    includeTag((name) => find(join(source, '_includes'), name)),
  );
  engine.registerTag(
    'include_relative',
    includeTag((name, context) => find(join(source, dirname(asideOf(context).post.file)), name)),
  );
  return engine;
}

/** `site`: the config, and what Jekyll adds. Posts and data are read when they are asked for. */
function siteData({ config, library, time }: LiquidSite, excerptOf: (head: Head) => string): Data {
  const site = makeData();
  for (const [key, { value }] of config.fields) site[key] = plainData(value);
  site.time = rubyTime(time);
  site.pages = [];
  site.static_files = [];
  const posts = new Map<Head, Data>();
  const dataOf = (head: Head): Data => {
    const data = posts.get(head) ?? postData(head, excerptOf);
    posts.set(head, data);
    return data;
  };
  const grouped = (labelsOf: (head: Head) => readonly string[]) => () => {
    const groups = new Map<string, Data[]>();
    for (const head of library().all()) {
      for (const label of labelsOf(head)) {
        const group = groups.get(label) ?? [];
        group.push(dataOf(head));
        groups.set(label, group);
      }
    }
    return Object.assign(makeData(), Object.fromEntries(groups));
  };
  addLate(site, 'posts', () => library().all().map(dataOf));
  addLate(site, 'documents', () => library().all().map(dataOf));
  addLate(
    site,
    'categories',
    grouped(({ categories }) => categories),
  );
  addLate(
    site,
    'tags',
    grouped(({ tags }) => tags),
  );
  addLate(site, 'data', () => plainData(readDataFolder(join(config.source, '_data'))));
  return site;
}

/** What is odd about a file that is included is no fault of the post. */
function ignore(): void {}

function oddOutput(text: string): Omit<Fault, 'line'> {
  return {
    id: 'liquid-output',
    what: `${quote(text)} is no Liquid expression; Jekyll shows nothing for it`,
    mend: 'wrap what is no Liquid in {% raw %} and {% endraw %}',
  };
}

function faultOf(error: LiquidError, line: number, source: string): Fault {
  const { file } = error.token;
  const place = file ? `in ${relative(source, file)}: ` : '';
  const reason = place + error.message.replace(/\s+/g, ' ').replace(/, (?:file|line):.*$/, '');
  return {
    id: 'liquid',
    ...lineOf(error.token, line),
    what: `the Liquid cannot be filled in (${reason}); the text is shown as written`,
    mend: 'mend the tag, or wrap text that is no Liquid in {% raw %} and {% endraw %}',
  };
}
