import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scriptOf } from '../../../src/reader/script/converting.ts';
import { LazyScript } from '../../../src/reader/script/lazyScript.ts';
import { AS_WRITTEN } from '../../../src/reader/script/script.ts';

const SCRIPT = scriptOf((text) => text, 'zh-Hant');

describe('a script that comes later', () => {
  beforeEach(() => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
  });

  it('is asked for once, when somebody listens', async () => {
    const load = vi.fn(async () => SCRIPT);
    const script = new LazyScript(load);
    expect(script.get()).toBe(AS_WRITTEN);
    expect(load).not.toHaveBeenCalled();
    const heard = [vi.fn(), vi.fn()];
    for (const listener of heard) script.subscribe(listener);
    expect(script.get()).toBe(AS_WRITTEN);
    await vi.waitFor(() => expect(script.get()).toBe(SCRIPT));
    for (const listener of heard) expect(listener).toHaveBeenCalledOnce();
    script.subscribe(() => undefined);
    expect(load).toHaveBeenCalledOnce();
  });

  it('that is lost leaves texts as they were written, and is asked for again', async () => {
    const load = vi.fn(async () => SCRIPT).mockRejectedValueOnce(new Error('no network'));
    const script = new LazyScript(load);
    const listener = vi.fn();
    script.subscribe(listener);
    await vi.waitFor(() => expect(script.isLost()).toBe(true));
    expect(script.get()).toBe(AS_WRITTEN);
    await script.ask();
    expect(script.get()).toBe(SCRIPT);
    expect(script.isLost()).toBe(false);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('is not told to who has stopped listening', async () => {
    const script = new LazyScript(async () => SCRIPT);
    const listener = vi.fn();
    script.subscribe(listener)();
    await vi.waitFor(() => expect(script.get()).toBe(SCRIPT));
    expect(listener).not.toHaveBeenCalled();
  });
});
