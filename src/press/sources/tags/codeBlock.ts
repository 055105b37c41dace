import type { Draft } from '../../draft.ts';
import { literal } from './literal.ts';

const LANGUAGE = /^[\w+#.-]{1,30}$/;

/** A fence that is longer than any run of its sign in the code. */
function fenceFor(code: string): string {
  const longest = (code.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  return '`'.repeat(longest + 1);
}

/** What stands around a tag in the text. */
export interface Around {
  before: string;
  after: string;
}

/**
 * Code as a block of its own. Keeps to the lines of `code` where the tags stood
 * on lines of their own, so that the line of what follows stays right.
 */
export function codeBlock(
  code: string,
  language: string,
  markup: Draft['markup'],
  around: Around,
): string {
  const name = LANGUAGE.test(language) ? language : '';
  if (markup === 'html') {
    const open = name === '' ? '<code>' : `<code class="language-${name}">`;
    return `<pre>${open}${literal(code.replace(/^\r?\n/, ''))}</code></pre>`;
  }
  const fence = fenceFor(code);
  const line = around.before.slice(around.before.lastIndexOf('\n') + 1);
  const first = line.trim() === '' ? '' : '\n';
  const inner = (/^\r?\n/.test(code) ? '' : '\n') + code;
  const last = /\n[ \t]*$/.test(inner) ? '' : '\n';
  const rest = /^[ \t]*(?:\r?\n|$)/.test(around.after) ? '' : '\n';
  return `${first}${fence}${name}${inner}${last}${fence}${rest}`;
}
