import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Keyboard } from '../../../src/reader/keys/keyboard.ts';
import type { Scene } from '../../../src/reader/keys/scene.ts';
import { printPaper } from '../paper.ts';

const { manifest } = printPaper([
  { url: '/a/2026/11/20/a.html', time: '2026-11-20T12:00:00+08:00', categories: ['a'] },
]);

const go = vi.fn<Scene['go']>();
const open = vi.fn<Scene['open']>();

const scene: Scene = {
  ...{
    manifest,
    go,
    open,
    client: new QueryClient(),
    waiting: [],
    today: '2026-11-20',
  },
  timeline: {
    days: [
      ['2026-11-20', 1],
      ['2026-11-18', 4],
    ],
    pages: [],
  },
  filter: { category: 'a', range: null },
  ...{ article: null, entry: null, pane: null, list: null, stepToHit: null },
  markAllRead: vi.fn(),
  show: (entry) => entry,
  walk: {
    openBeside: vi.fn(),
    focusBeside: vi.fn(),
    openFocused: vi.fn(),
    close: vi.fn(),
  },
};

let keyboard = new Keyboard(() => scene);

beforeEach(() => {
  vi.clearAllMocks();
  keyboard = new Keyboard(() => scene);
});

describe('keys', () => {
  it('do what the table says, and say so', () => {
    expect(keyboard.press('t')).toBe(true);
    expect(go).toHaveBeenCalledExactlyOnceWith('/category/a?when=P1D');
  });

  it('that mean nothing here are left to the browser', () => {
    expect(keyboard.press('x')).toBe(false);
    expect(keyboard.press('j')).toBe(false);
    expect(keyboard.press('Escape')).toBe(false);
    expect(keyboard.press('Space')).toBe(false);
    expect(scene.walk.openBeside).not.toHaveBeenCalled();
  });

  it('come in pairs after g', () => {
    expect(keyboard.press('g')).toBe(true);
    expect(go).not.toHaveBeenCalled();
    expect(keyboard.press('h')).toBe(true);
    expect(go).toHaveBeenCalledExactlyOnceWith('/');
  });

  it('are not waited for long', () => {
    keyboard.press('g', false, 0);
    keyboard.press('t', false, 5_000);
    expect(go).toHaveBeenCalledExactlyOnceWith('/category/a?when=P1D');
  });

  it('that are no second key are taken by themselves', () => {
    keyboard.press('g');
    keyboard.press('?');
    expect(open).toHaveBeenCalledExactlyOnceWith('keys');
  });

  it('lead to sources by their number, and nowhere by that of none', () => {
    keyboard.press('g');
    keyboard.press('1');
    expect(go).toHaveBeenCalledExactlyOnceWith('/category/a');
    keyboard.press('g');
    keyboard.press('9');
    expect(go).toHaveBeenCalledOnce();
  });

  it('that are held down do once what should be done once', () => {
    expect(keyboard.press('t', true)).toBe(true);
    expect(go).not.toHaveBeenCalled();
  });

  it('lead from hit to hit of a search where there are any, also when they are held down', () => {
    const stepToHit = vi.fn();
    const reading = new Keyboard(() => ({ ...scene, stepToHit }));
    expect(reading.press('f')).toBe(true);
    expect(reading.press('f', true)).toBe(true);
    expect(reading.press('Shift+F')).toBe(true);
    expect(stepToHit.mock.calls).toEqual([[1], [1], [-1]]);
    expect(keyboard.press('f')).toBe(false);
  });

  it('lead to the days that have articles, from that which is on show', () => {
    const onDay = (day: string) =>
      new Keyboard(() => ({ ...scene, filter: { category: null, range: { from: day, to: day } } }));
    expect(onDay('2026-11-19').press('[')).toBe(true);
    expect(go).toHaveBeenLastCalledWith('/2026/11/18/');
    expect(onDay('2026-11-19').press(']')).toBe(true);
    expect(go).toHaveBeenLastCalledWith('/2026/11/20/');
    expect(onDay('2026-11-18').press('[')).toBe(false);
    expect(onDay('2026-11-20').press(']')).toBe(false);
  });
});
