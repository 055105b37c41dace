import { describe, expect, it, vi } from 'vitest';
import { keep } from '../../../src/reader/prefs/keep.ts';

const list = (value: unknown) =>
  Array.isArray(value) ? value.filter((x) => typeof x === 'number') : [];
const open = () => keep('test', list, (value) => value);
const elsewhere = (text: string) => localStorage.setItem('test', text);

describe('a value that is kept', () => {
  it('is there when the page is opened again', () => {
    open().update((all) => [...all, 1]);
    expect(open().get()).toEqual([1]);
  });

  it('takes in what another tab has kept meanwhile', () => {
    const kept = open();
    elsewhere('[7]');
    kept.update((all) => [...all, 1]);
    expect(open().get()).toEqual([7, 1]);
  });

  it('follows another tab', () => {
    const kept = open();
    elsewhere('[7]');
    window.dispatchEvent(new StorageEvent('storage', { key: 'test' }));
    expect(kept.get()).toEqual([7]);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(kept.get()).toEqual([]);
  });

  it.each(['{', 'null', '"x"', '{"a":1}'])('is empty where %s is found', (text) => {
    vi.spyOn(console, 'info').mockReturnValue();
    elsewhere(text);
    expect(open().get()).toEqual([]);
  });

  it('holds until the page is closed where storage is full or forbidden', () => {
    const said = vi.spyOn(console, 'info').mockReturnValue();
    for (const name of ['getItem', 'setItem'] as const) {
      const spy = vi.spyOn(Storage.prototype, name).mockImplementation(() => {
        throw new DOMException('no', 'QuotaExceededError');
      });
      const kept = open();
      kept.update(() => [1]);
      kept.update((all) => [...all, 2]);
      expect(kept.get()).toEqual([1, 2]);
      spy.mockRestore();
      localStorage.clear();
    }
    expect(said).toHaveBeenCalled();
  });
});
