import { Text } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightCode } from '../../../src/press/clean/highlight.ts';
import { eachElement, textOf, wrap } from '../../../src/press/clean/nodes.ts';
import { parse } from '../../../src/press/clean/parse.ts';

const languages = fc.constantFrom(
  ...['js', 'ts', 'ruby', 'python', 'html', 'css', 'json', 'yaml', 'sh', 'c++', 'sql', 'diff'],
  ...['markdown', 'php', 'rust', 'go', 'java', 'toString', '__proto__', '../core', 'plain'],
);
const code = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'let ',
        '"',
        "'",
        '<b>',
        '</b>',
        '&amp;',
        '&',
        '// ',
        '/*',
        '#',
        '\n',
        '{',
        '`',
        '12',
      ),
      fc.constantFrom('<script>', '</script>', '<?php ', 'def x', 'SELECT ', '---\n', '+', '甲'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

function highlighted(text: string, language: string) {
  const parsed = parse(`<pre><code class="language-${language}"></code></pre>`);
  if (typeof parsed === 'string') throw new Error(parsed);
  const { root } = parsed;
  eachElement(root, (element) => {
    if (element.name === 'code') element.children = wrap('code', [new Text(text)]).children;
  });
  highlightCode(root);
  return root;
}

describe('highlighting', () => {
  it('leaves every sign of the code', () => {
    fc.assert(
      fc.property(code, languages, (text, language) => {
        expect(highlighted(text, language).children.map(textOf).join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves code that is too long as it is', () => {
    const { children } = highlighted('let a;'.repeat(10_000), 'js');
    expect(children).toHaveLength(1);
    let elements = 0;
    eachElement(highlighted('let a;'.repeat(10_000), 'js'), () => elements++);
    expect(elements).toBe(2);
  });
});
