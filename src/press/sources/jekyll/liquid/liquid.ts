import { relative } from 'node:path';
import { AssertionError, LiquidError } from 'liquidjs';
import { type Fault, quote } from '../../../problems.ts';
import type { FillLiquid, Head } from '../readPost.ts';
import { isTruthy } from '../scalars.ts';
import { lineOf, setAside } from './aside.ts';
import { makeData } from './data.ts';
import { makeEngine } from './engine.ts';
import { parseLiquid } from './parse.ts';
import { postsData } from './postsData.ts';
import { RubyContext } from './rubyContext.ts';
import type { LiquidSite } from './site.ts';
import { jekyllData, siteData } from './siteData.ts';

/** Liquid in a text that has none costs this much. */
const MARKS = /\{[{%]/;

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
  const value = fields.get('render_with_liquid')?.value ?? null;
  return value !== null && !isTruthy(value);
}

function makeFiller(site: LiquidSite): FillLiquid {
  const engine = makeEngine(site);
  const { dataOf, during, current } = postsData(site, (text, post) =>
    MARKS.test(text) && !isSwitchedOff(post) ? fill(text, post, post.bodyLine, []) : text,
  );
  const globals = { site: siteData({ ...site, dataOf, current }), jekyll: jekyllData() };
  const fill: FillLiquid = (text, post, line, faults) => {
    try {
      const templates = parseLiquid(engine, text, (token) => {
        faults.push({ ...lineOf(token, line), ...oddOutput(token.getText()) });
      });
      return during(post, (page) => {
        const words = Object.assign(makeData(), globals, { page });
        const context = new RubyContext(words, engine.options, { sync: true }, { liquid: engine });
        setAside(context, { post, line, faults });
        return String(engine.renderSync(templates, context));
      });
    } catch (error) {
      if (error instanceof LiquidError) faults.push(faultOf(error, line, site.config.source));
      else if (error instanceof AssertionError) {
        // A limit that is looked at outside of any tag. On a machine with less to do it may hold.
        site.uses.all();
        faults.push({ line, ...notFilledIn(error.message) });
      } else throw error;
      return text;
    }
  };
  return fill;
}

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
  return { ...lineOf(error.token, line), ...notFilledIn(reason) };
}

function notFilledIn(reason: string): Omit<Fault, 'line'> {
  return {
    id: 'liquid',
    what: `the Liquid cannot be filled in (${reason}); the text is shown as written`,
    mend: 'mend the tag, or wrap text that is no Liquid in {% raw %} and {% endraw %}',
  };
}
