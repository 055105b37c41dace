import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filePath } from '../../src/manifest/paths.ts';

const HASH = '0123456789abcdef';

it.each([
  ['Harbour at dawn.JPG', 'harbour-at-dawn', 'jpg'],
  ['2024-01-02_图表（终）.png', '2024-01-02-图表-终', 'png'],
  ['cafe\u0301.tar.gz', 'café-tar', 'gz'],
  ['###.pdf', 'file', 'pdf'],
  [`${'a'.repeat(39)} b.png`, 'a'.repeat(39), 'png'],
  [`${'𠮷'.repeat(60)}.svg`, '𠮷'.repeat(40), 'svg'],
])('the file %j keeps a name for people', (name, plain, extension) => {
  expect(filePath(name, HASH)).toBe(`data/files/${plain}.${HASH}.${extension}`);
});

it('any name makes one plain file name that addresses can carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (stem) => {
      const path = filePath(`${stem}.png`, HASH);
      expect(path).toMatch(/^data\/files\/[\p{L}\p{M}\p{N}-]{1,80}\.0123456789abcdef\.png$/u);
      expect(decodeURI(encodeURI(path))).toBe(path);
    }),
  );
});
