import { dirname, join } from 'node:path';
import { Liquid, type Template } from 'liquidjs';
import { outputText } from '../ruby/show.ts';
import { asideOf } from './aside.ts';
import { RubyAssignTag } from './assign.ts';
import { RubyCaseTag } from './case.ts';
import { CommentTag } from './comment.ts';
import { setFilters } from './filters/filters.ts';
import { RubyForTag } from './for.ts';
import { HighlightTag } from './highlight.ts';
import { IfChangedTag } from './ifChanged.ts';
import { includeTag } from './include.ts';
import { linkTag, postUrlTag } from './links.ts';
import { OPERATORS } from './operators.ts';
import { addressOfPage } from './pages.ts';
import { parseLiquid } from './parse.ts';
import type { LiquidSite } from './site.ts';
import { readInside } from './siteFiles.ts';
import { UnknownTag } from './unknown.ts';

/** What one text may cost: its length, ms, and objects made. */
const LIMITS = { parseLimit: 4_000_000, renderLimit: 2_000, memoryLimit: 20_000_000 };

/** Tags of the engine that Jekyll does not know, or refuses. */
const NO_TAGS = ['block', 'layout', 'render'];

/** An engine with the tags, filters and operators of Jekyll. */
export function makeEngine({ config, library, timeZone, time, uses }: LiquidSite): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    operators: OPERATORS,
    outputEscape: outputText,
    // No file is found but by the tags below.
    templates: {},
    ...LIMITS,
  });
  const urls = { url: config.url, baseurl: config.baseurl };
  const clock = {
    timeZone,
    get now() {
      uses.all();
      return Date.parse(time);
    },
  };
  setFilters(engine, urls, clock);
  const includes = new Map<string, Template[] | null>();
  const find = (folder: string, name: string) => {
    const path = join(folder, name);
    uses.file(path);
    let templates = includes.get(path);
    if (templates === undefined) {
      const text = readInside(folder, name);
      templates = text === null ? null : parseLiquid(engine, text, ignore, path);
      includes.set(path, templates);
    }
    return templates;
  };
  const { source, posts } = config;
  for (const name of NO_TAGS) engine.registerTag(name, UnknownTag);
  engine.registerTag('assign', RubyAssignTag);
  engine.registerTag('case', RubyCaseTag);
  engine.registerTag('comment', CommentTag);
  engine.registerTag('for', RubyForTag);
  engine.registerTag('ifchanged', IfChangedTag);
  engine.registerTag('highlight', HighlightTag);
  engine.registerTag('post_url', postUrlTag(library, urls));
  engine.registerTag('link', linkTag(library, urls, addressOfPage(config)));
  engine.registerTag(
    'include',
    includeTag((name) => find(join(source, '_includes'), name)),
  );
  engine.registerTag(
    'include_relative',
    includeTag((name, context) => find(join(posts, dirname(asideOf(context).post.file)), name)),
  );
  return engine;
}

/** What is odd about a file that is included is no fault of the post. */
function ignore(): void {}
