import { describe, expect, it } from 'vitest';
import { LONGEST_NAME, MOST_VIEWS, viewOf, withView } from '../../../src/reader/state/editViews.ts';

const view = (number: number) => ({ name: `名 ${number}`, path: `/category/${number}` });

describe('views', () => {
  it('get a new name in their old place', () => {
    const renamed = { ...view(1), name: '新名' };
    expect(withView([view(1), view(2)], renamed)).toEqual([renamed, view(2)]);
  });

  it('give their name to the list that takes it', () => {
    const taken = { name: view(1).name, path: '/category/9' };
    expect(withView([view(1), view(2)], taken)).toEqual([view(2), taken]);
  });

  it('are bounded: the oldest go', () => {
    let all = [view(0)];
    for (let i = 1; i <= MOST_VIEWS; i++) all = withView(all, view(i));
    expect(all).toHaveLength(MOST_VIEWS);
    expect(all[0]).toEqual(view(1));
    expect(all.at(-1)).toEqual(view(MOST_VIEWS));
  });

  it('are of lists alone, under a name of some letters', () => {
    expect(viewOf(` ${'长'.repeat(60)} `, '/category/a?when=P7D')).toEqual({
      name: '长'.repeat(LONGEST_NAME),
      path: '/category/a?when=P7D',
    });
    for (const path of ['/a/2026/11/20/x.html', '/saved']) expect(viewOf('名', path)).toBeNull();
    expect(viewOf('  ', '/category/a')).toBeNull();
  });
});
