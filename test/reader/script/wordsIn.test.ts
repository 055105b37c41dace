import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/reader/script/wordsIn.ts';

const words = wordsIn((text) => text.replaceAll('软', '軟'), 'zh-Hant');

describe('words of the interface', () => {
  it('are converted in whatever they are kept', () => {
    expect(words('软')).toBe('軟');
    expect(words({ lang: 'zh-CN', names: { a: '软' }, list: ['软', 1] })).toEqual({
      lang: 'zh-Hant',
      names: { a: '軟' },
      list: ['軟', 1],
    });
  });

  it('leave alone what is handed to them', () => {
    const removed = words((title: string, count: number) => `软「${title}」软 ${count} ${title}`);
    expect(removed('软', 2)).toBe('軟「软」軟 2 软');
    const enlarge = words((what: string) => (what ? `软：${what}` : '软'));
    expect(enlarge('')).toBe('軟');
    expect(enlarge('$&')).toBe('軟：$&');
  });

  it('are the same for the same, so that nothing is drawn anew', () => {
    const some = { a: '软', b: { c: '软' } };
    expect(words(some)).toBe(words(some));
    expect(words(some).b).toBe(words(some.b));
  });
});
