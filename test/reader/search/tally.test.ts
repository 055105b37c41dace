import { describe, expect, it } from 'vitest';
import { Tally } from '../../../src/reader/search/tally.ts';

describe('the count of a search', () => {
  it('is certain when all was searched, and the index was certain of it', () => {
    const tally = new Tally(1_000, 1_000);
    tally.add(400, 17, true);
    expect(tally.count.isAbout).toBe(true);
    tally.add(600, 4, true);
    expect(tally.count).toEqual({ count: 21, isAbout: false });
  });

  it('goes by what was searched for what was not', () => {
    const tally = new Tally(10_000, 10_000);
    tally.add(1_000, 123, true);
    expect(tally.count).toEqual({ count: 1_200, isAbout: true });
  });

  it('goes by the texts that have told for those that have not', () => {
    const tally = new Tally(100, 100);
    tally.add(100, 60, false);
    expect(tally.count).toEqual({ count: 60, isAbout: true });
    for (let i = 0; i < 19; i++) tally.decide(i < 9);
    // 9 of 19 were it, and as many of the other 41: 9 + 41 / 2.
    expect(tally.count).toEqual({ count: 30, isAbout: true });
    for (let i = 0; i < 41; i++) tally.decide(false);
    expect(tally.count).toEqual({ count: 9, isAbout: false });
  });

  it('leaves out what could not be searched', () => {
    const tally = new Tally(1_000, 1_000);
    tally.add(400, 17, true);
    tally.lose(600);
    expect(tally.count).toEqual({ count: 17, isAbout: false });
  });

  it('is no more than there can be', () => {
    const tally = new Tally(10_000, 1_100);
    tally.add(1_000, 123, true);
    expect(tally.count).toEqual({ count: 1_100, isAbout: true });
  });

  it('is none where nothing is to be searched', () => {
    expect(new Tally(0, 0).count).toEqual({ count: 0, isAbout: false });
  });
});
