import { describe, expect, it } from 'vitest';
import { codeRanges, codeTest } from '../../../../src/press/sources/tags/codeRanges.ts';

function codeIn(text: string): string[] {
  return codeRanges(text).map(([start, end]) => text.slice(start, end));
}

describe('code in Markdown', () => {
  it.each([
    ['a `b` c ``d ` e`` f', ['`b`', '``d ` e``']],
    ['a ` b\n\nc ` d', []],
    ['a \\`b` c `d`', ['` c `']],
    ['x\n```js\na ` b\n```\ny `z`', ['```js\na ` b\n```\n', '`z`']],
    ['~~~\n```\n~~~~\nz', ['~~~\n```\n~~~~\n']],
    ['- ```\n  a\n  ```\nb', ['- ```\n  a\n  ```\n']],
    ['```\nnever closed', ['```\nnever closed']],
    ['```a`b``` c', ['```a`b```']],
    ['', []],
  ])('is found: %j', (text, code) => {
    expect(codeIn(text)).toEqual(code);
  });

  it('is told by place, in order', () => {
    const isCode = codeTest('a `b` c `d`');
    expect([0, 2, 3, 5, 8, 10, 11].map(isCode)).toEqual([
      ...[false, true, true, false],
      ...[true, true, false],
    ]);
  });

  it.each(['`', '``\n', '~~~\n', '` `` ', '\\`'])('takes linear time for %j', (piece) => {
    codeRanges(piece.repeat(200_000));
  });
});
