import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeText } from '../../../src/reader/reading/placeText.ts';

function written(texts: readonly string[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const text of texts)
    fragment.append(Object.assign(document.createElement('p'), { textContent: text }));
  return fragment;
}

/** A body as it stands on the page. */
function bodyOf(texts: readonly string[]): HTMLElement {
  const body = document.createElement('div');
  body.append(written(texts));
  return body;
}

const texts = (body: Element) => [...body.children].map(({ textContent }) => textContent);

describe('a text that takes the place of another', () => {
  it('leaves alone what stays the same', () => {
    const old = ['one', 'two', 'three', 'four'];
    const body = bodyOf(old);
    const [one, two, three, four] = body.children;
    placeText(body, null, written(old), written(['one', 'new', 'newer', 'three', 'four']));
    expect(texts(body)).toEqual(['one', 'new', 'newer', 'three', 'four']);
    expect([...body.children]).not.toContain(two);
    expect([body.children[0], body.children[3], body.children[4]]).toEqual([one, three, four]);
  });

  it('leaves alone what has got something on the page since', () => {
    const body = bodyOf(['one', 'two']);
    const [one] = body.children;
    one?.append(document.createElement('button'));
    placeText(body, null, written(['one', 'two']), written(['one', 'other']));
    expect(body.children[0]).toBe(one);
    expect(texts(body)).toEqual(['one', 'other']);
  });

  it('is there, whatever was', () => {
    const some = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (old, next) => {
        const body = bodyOf(old);
        placeText(body, null, written(old), written(next));
        expect(texts(body)).toEqual(next);
      }),
    );
  });
});
