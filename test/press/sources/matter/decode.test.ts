import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/press/problems.ts';
import { decode } from '../../../../src/press/sources/matter/decode.ts';

function read(...bytes: number[]) {
  const faults: Fault[] = [];
  const text = decode(Uint8Array.from(bytes), faults);
  return { text, said: faults.map(({ id, what, mend }) => `${id}: ${what}; ${mend}`) };
}

describe('bytes', () => {
  it('are UTF-8, with a mark in front or without', () => {
    expect(read(0xe4, 0xb8, 0xad)).toEqual({ text: '中', said: [] });
    expect(read(0xef, 0xbb, 0xbf, 0xe4, 0xb8, 0xad)).toEqual({ text: '中', said: [] });
  });

  it('are GBK when they are no UTF-8 and stand in pairs', () => {
    expect(read(0xd6, 0xd0, 0xce, 0xc4)).toEqual({
      text: '中文',
      said: ['encoding: not UTF-8; read as GBK; save the file as UTF-8'],
    });
  });

  it('are Windows-1252 when those beyond ASCII stand alone', () => {
    expect(read(0x72, 0xe9, 0x73, 0x75, 0x6d, 0xe9)).toEqual({
      text: 'résumé',
      said: ['encoding: not UTF-8; read as Windows-1252; save the file as UTF-8'],
    });
  });

  it('are UTF-16 when their mark says so', () => {
    const said = ['encoding: not UTF-8; read as UTF-16; save the file as UTF-8'];
    expect(read(0xff, 0xfe, 0x2d, 0x4e)).toEqual({ text: '中', said });
    expect(read(0xfe, 0xff, 0x4e, 0x2d)).toEqual({ text: '中', said });
  });

  it('are UTF-8 with a wound when most of it is sound', () => {
    expect(read(0xe4, 0xb8, 0xad, 0xe6, 0x96, 0x87, 0xe4, 0xb8)).toEqual({
      text: '中文\uFFFD',
      said: [
        'encoding: some bytes are not UTF-8; shown as \uFFFD; restore the file and save it as UTF-8',
      ],
    });
  });

  it('are what a decoder of UTF-8 makes of them, when they are UTF-8', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\uFEFF', '', 'a', '中'),
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const bytes = new TextEncoder().encode(parts.join(''));
        expect(read(...bytes)).toEqual({ text: new TextDecoder().decode(bytes), said: [] });
      }),
    );
  });

  it('are UTF-8 only when a decoder takes them, surrogates and long forms not', () => {
    const utf8 = new TextDecoder('utf-8', { fatal: true });
    const bytes = fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc3, 0xe4, 0xed, 0xa0, 0xf4));
    fc.assert(
      fc.property(bytes, (some) => {
        const isRead = read(...some).said.length === 0;
        if (isRead) expect(() => utf8.decode(Uint8Array.from(some))).not.toThrow();
        else expect(() => utf8.decode(Uint8Array.from(some))).toThrow();
      }),
    );
  });
});
