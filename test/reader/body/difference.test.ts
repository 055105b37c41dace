import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/reader/body/difference.ts';

function blocks(texts: readonly string[]): ChildNode[] {
  const body = document.createElement('div');
  for (const text of texts)
    body.append(Object.assign(document.createElement('p'), { textContent: text }));
  return [...body.childNodes];
}

const texts = (nodes: readonly Node[]) => nodes.map(({ textContent }) => textContent);

describe('the difference of two texts', () => {
  it('is what was edited, and all else stays', () => {
    const { staying, going, known, before } = differenceOf(
      blocks(['one', 'two', 'three', 'four']),
      blocks(['one', 'new', 'newer', 'three', 'four']),
    );
    expect(texts(staying)).toEqual(['one', 'three', 'four']);
    expect(texts(going)).toEqual(['two']);
    expect(texts(known)).toEqual(['one', 'three', 'four']);
    expect(before?.textContent).toBe('three');
  });

  it('makes the one of the other, whatever they are', () => {
    const some = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (old, next) => {
        const body = document.createElement('div');
        body.append(...blocks(old));
        const fragment = document.createDocumentFragment();
        fragment.append(...blocks(next));
        const difference = differenceOf([...body.childNodes], [...fragment.childNodes]);
        for (const node of [...difference.going, ...difference.known]) node.remove();
        body.insertBefore(fragment, difference.before);
        expect(texts([...body.childNodes])).toEqual(next);
        for (const node of difference.staying) expect(node.parentNode).toBe(body);
      }),
    );
  });
});
