import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VECTORS } from './all.ts';

/** Vectors that one body holds: each body costs a page, and each vector is told by its number. */
const TOGETHER = 120;

/** Ends whatever a vector has left open: a value, a comment, raw text, a table, a drawing. */
const END = `"'>--></textarea></title></style></script></xmp></iframe></noembed></noframes></noscript></template></select></svg></math></td></tr></table></form></a></b></div>`;

/** A body of many vectors, and the words by which it is known to be on show. */
export interface HostileBody {
  mark: string;
  html: string;
}

/** All vectors, many in a body. */
export function hostileBodies(): HostileBody[] {
  const bodies: HostileBody[] = [];
  for (let at = 0; at < VECTORS.length; at += TOGETHER) {
    const parts = VECTORS.slice(at, at + TOGETHER).map(({ html }) => `<div>${html}${END}`);
    const mark = `第 ${bodies.length + 1} 批`;
    bodies.push({ mark, html: `<p>${mark}</p>\n${parts.join('\n')}` });
  }
  return bodies;
}

/** Words that are mark-up, code, an address or a name of the language somewhere else. */
export const HOSTILE_WORDS = [
  '<img src=x:y onerror=ran()>',
  '"><img src=x:y onerror=ran()>',
  "' onmouseover='ran()",
  '<script>ran()</script>',
  '</script><script>ran()</script>',
  '</title></head><body><svg onload=ran()>',
  '<!--<script>',
  '-->]]><svg/onload=ran()>',
  'javascript:ran()',
  '{{constructor.constructor("ran()")()}}',
  `\${ran()}\`;ran();//`,
  '\\";ran();//',
  '&lt;script&gt;ran()&lt;/script&gt;',
  '%3Cscript%3Eran()%3C/script%3E',
  '../../../../etc/passwd',
  '//hostile.example/a',
  '__proto__',
  'constructor',
  'toString',
];

/** Writes posts of hostile bodies, and some that have a hostile word in every place. */
export async function writeHostilePosts(folder: string): Promise<void> {
  await mkdir(join(folder, '_posts'), { recursive: true });
  const bodies = hostileBodies();
  const written = [
    ...bodies.map(({ html }, i) => write(folder, 'html', i, `---\ntitle: 甲 ${i}\n---\n${html}`)),
    ...HOSTILE_WORDS.map((word, i) => write(folder, 'md', bodies.length + i, postOf(word))),
  ];
  await Promise.all(written);
}

function write(folder: string, extension: string, number: number, text: string): Promise<void> {
  const minute = String(number % 60).padStart(2, '0');
  const hour = String(Math.floor(number / 60)).padStart(2, '0');
  const dated = text.replace('---\n', `---\ndate: 2026-11-20 ${hour}:${minute}:00 +0800\n`);
  return writeFile(join(folder, '_posts', `2026-11-20-post-${number}.${extension}`), dated);
}

function postOf(word: string): string {
  const json = JSON.stringify(word);
  const fields = [
    ...['title', 'author', 'excerpt', 'image', 'link', 'source_url', 'slug', 'layout', 'lang'],
  ].map((key) => `${key}: ${json}`);
  const lists = ['categories', 'tags', 'redirect_from', 'aliases'].map(
    (key) => `${key}: [${json}]`,
  );
  const other = `${json}: ${json}`;
  const body = `${word}\n\n[${word}](${word} "${word}")\n\n![${word}](${word})\n\n# ${word}\n`;
  return `---\n${[...fields, ...lists, other].join('\n')}\n---\n${body}`;
}
