import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureAddress } from '../../../src/press/clean/webAddress.ts';

const host = fc.constantFrom(
  ...['a.example', 'A.example', 'a-b.example', 'xn--a.example', 'a--b.example', 'a.1', 'a', '-.ab'],
  ...['a.example:443', 'a.example:80', 'u@a.example', 'a..ab', 'a.example.', '1.2.ab'],
);
const path = fc.string({
  unit: fc.constantFrom(...'aZ0/./..%2e~!$&\'*+,;=:@?#[ ]|^`{}\\"甲'),
  maxLength: 12,
});
const written = fc
  .tuple(fc.constantFrom('http://', 'https://', '//'), host, fc.constantFrom('', '/'), path)
  .map((all) => all.join(''));

/** What a browser makes of an address, over https. */
function byParser(text: string): string | null {
  const url = URL.canParse(text, 'https://own.invalid/')
    ? new URL(text, 'https://own.invalid/')
    : null;
  if (url?.username !== '') return null;
  url.protocol = 'https:';
  return url.href;
}

describe('the address of a picture', () => {
  it('is as a browser writes it', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(pictureAddress(text, '/')).toBe(byParser(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['http://127.0.0.1/a.png', 'https://127.a.example/a.png', 'http://printer.local/a.png'])(
    'is none for %s, which nobody else can see',
    (text) => {
      expect(pictureAddress(text, '/')).toBeNull();
    },
  );
});
