import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { renderMarkdown } from '../../src/press/markdown/markdown.ts';

/**
 * How far Markdown reads as Ruby's kramdown would show it: the visible text of
 * every Markdown post below some folders, by both. Needs ruby with kramdown and
 * kramdown-parser-gfm.
 *
 *     npx tsx test/bench/kramdown.ts <folder>…
 */

const CONTEXT = 60;

/** Jekyll's defaults; no highlighter, whose elements hold no text of their own. */
const JUDGE = `
require "json"; require "kramdown"; require "kramdown-parser-gfm"
options = {input: "GFM", hard_wrap: false, auto_ids: true, footnote_nr: 1,
  smart_quotes: "lsquo,rsquo,ldquo,rdquo", syntax_highlighter: nil}
puts JSON.generate(JSON.parse(STDIN.read).map { |text|
  begin Kramdown::Document.new(text, **options).to_html rescue "failed: #{$!.message}" end })`;

const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m;

function main(): void {
  for (const folder of process.argv.slice(2)) judge(folder);
}

function judge(folder: string): void {
  const files = postsBelow(folder);
  const bodies = files.map((file) => readFileSync(file, 'utf8').replace(FRONT_MATTER, ''));
  const theirs = byKramdown(bodies).map(visibleText);
  const differing = files.flatMap((file, i) => {
    const ours = visibleText(renderMarkdown(bodies[i] ?? '', 'kramdown'));
    const difference = firstDifference(theirs[i] ?? '', ours);
    return difference === null ? [] : [`${file}\n${difference}`];
  });
  for (const lines of differing) console.log(lines);
  const agreeing = files.length - differing.length;
  const percent = ((100 * agreeing) / files.length).toFixed(1);
  console.log(`${folder}: ${agreeing} of ${files.length} posts agree, ${percent} %`);
}

function postsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|mkdn?)$/i.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function byKramdown(texts: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync('ruby', ['-e', JUDGE], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`ruby with kramdown did not answer: ${stderr}`);
  return JSON.parse(stdout);
}

/** What a reader sees, without blanks, marks of footnotes' ways back and what sets off a formula. */
function visibleText(html: string): string {
  return parseDocument(html)
    .children.map(textIn)
    .join('')
    .replace(/[\s\u200b]|↩\ufe0e?|\$\$?|\\[()[\]]/g, '');
}

function textIn(node: ChildNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? node.children.map(textIn).join('') : '';
}

/** The first place where two texts part, with what is around it, or null. */
function firstDifference(theirs: string, ours: string): string | null {
  if (theirs === ours) return null;
  let at = 0;
  while (theirs[at] === ours[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - CONTEXT), at + CONTEXT);
  return `  kramdown: ${around(theirs)}\n  ours:     ${around(ours)}`;
}

main();
