import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Draft } from '../../src/press/draft.ts';
import { loadSettings } from '../../src/press/loadSettings.ts';
import { Uses } from '../../src/press/uses.ts';
import { CHECKS, type JekyllPost } from '../press/sources/jekyll/agreement.ts';

/**
 * How far the press agrees with Jekyll on sites: title, instant, categories,
 * tags, address, old addresses, and the text of the body, blanks aside. Prints
 * each difference, and the share of posts without one.
 *
 *     npx tsx test/bench/jekyll.ts [--zone America/New_York] <site>…
 *
 * Needs `jekyll` (Debian's package). A post that only one of the two shows is a
 * difference too, but for what Jekyll cannot read or render.
 */

const SHOWN = 5;

async function main(args: string[]): Promise<void> {
  const at = args.indexOf('--zone');
  const zone = at === -1 ? undefined : args.splice(at, 2)[1];
  for (const site of args) await compareSite(resolve(site), zone);
}

async function compareSite(site: string, zone: string | undefined): Promise<void> {
  const { drafts, timeZone, left } = await readDrafts(site, zone);
  const posts = readJekyll(site, timeZone);
  const faults = new Map<string, string[]>(CHECKS.map(([name]) => [name, []]));
  const counts = new Map<string, number>();
  let unreadable = 0;
  for (const post of posts) {
    const draft = drafts.get(post.file);
    drafts.delete(post.file);
    if (post.unreadable !== undefined) unreadable++;
    else if (!draft) fault(faults, 'shown', `${post.file}: not shown (${left.get(post.file)})`);
    else compare(draft, post, counts, faults);
  }
  for (const file of drafts.keys()) fault(faults, 'shown', `${file}: shown, not by Jekyll`);
  console.log(
    `\n${basename(site)}: ${posts.length} posts of Jekyll, ${unreadable} that it cannot read`,
  );
  for (const [name, lines] of faults) {
    const count = counts.get(name) ?? posts.length;
    const share = count === 0 ? 100 : (100 * (count - lines.length)) / count;
    console.log(`  ${name.padEnd(10)} ${share.toFixed(2)} % of ${count}`);
    for (const line of lines.slice(0, SHOWN)) console.log(`    ${line}`);
  }
}

function fault(faults: Map<string, string[]>, name: string, line: string): void {
  faults.set(name, [...(faults.get(name) ?? []), line]);
}

async function readDrafts(site: string, zone: string | undefined) {
  const project = await loadSettings({ content: [site], out: join(site, '_nowhere') }, site);
  const drafts = new Map<string, Draft>();
  const left = new Map<string, string>();
  const timeZone = zone ?? project.contents[0]?.source.settings.timeZone ?? 'UTC';
  for (const { source, settings } of project.contents) {
    const own = { ...settings, timeZone, siteZone: timeZone };
    const { posts } = await source.scan(own);
    const read = source.reader(() => posts, own, Date.now(), new Uses());
    for (const post of posts) {
      const reading = read(await readFile(post.path), post);
      if ('draft' in reading) drafts.set(post.file, reading.draft);
      else left.set(post.file, reading.left);
    }
  }
  return { drafts, timeZone, left };
}

function readJekyll(site: string, zone: string): JekyllPost[] {
  const json = execFileSync('ruby', [join(import.meta.dirname, 'jekyllDump.rb'), site], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(json.toString());
}

function compare(
  draft: Draft,
  post: JekyllPost,
  counts: Map<string, number>,
  faults: Map<string, string[]>,
): void {
  for (const [name, ours, theirs] of CHECKS) {
    const expected = theirs(post);
    if (expected === undefined) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const found = ours(draft);
    if (found !== expected) fault(faults, name, `${post.file}: ${difference(found, expected)}`);
  }
}

/** Where two texts part, with what stands there. */
function difference(ours: string, theirs: string): string {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at++;
  const from = Math.max(0, at - 20);
  const around = (text: string) => JSON.stringify(text.slice(from, at + 50));
  return `${around(ours)}, Jekyll ${around(theirs)}`;
}

await main(process.argv.slice(2));
