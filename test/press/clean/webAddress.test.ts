import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAddress, pictureAddress } from '../../../src/press/clean/webAddress.ts';

const host = fc.constantFrom(
  ...['a.example', 'A.example', 'a-b.example', 'xn--a.example', 'a--b.example', 'a.1', '-.ab'],
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

  it.each([
    ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '0x7f.1', '017700000001'],
    ...['10.1.2.3', '167838211', '172.16.0.1', '172.31.255.255', '0xac.0x10.1', '192.168.1.1'],
    ...['3232235777', '0300.0250.1.1', '169.254.169.254', '0.0.0.0', '0', '100.64.0.1'],
    ...['[::1]', '[::]', '[fc00::1]', '[fdab::1]', '[fe80::1]', '[febf::1]', '[::ffff:10.0.0.1]'],
    ...[
      '[0:0:0:0:0:0:0:1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::10.0.0.1]',
      '１２７.０.０.１',
      '127。0。0。1',
    ],
    ...[
      'localhost',
      'LOCALHOST.',
      'a.localhost',
      'printer',
      'printer.local',
      'nas.lan',
      'a.internal',
    ],
    ...['router.home.arpa', '127.0.0.1.', 'localhost:8080'],
  ])('is none at %s, which only its author can see', (name) => {
    for (const scheme of ['http://', 'https://', '//']) {
      expect(pictureAddress(`${scheme}${name}/a.png`, '/')).toBeNull();
    }
  });

  it.each([
    ...[
      '127.a.example',
      '10.example.com',
      'a.local.example',
      '172.15.0.1',
      '172.32.0.1',
      '11.0.0.1',
    ],
    ...[
      '192.169.1.1',
      '100.63.0.1',
      '100.128.0.1',
      '[2001:db8::1]',
      'lan.example',
      'localhost.example',
    ],
  ])('is one at %s, which all can see', (name) => {
    expect(pictureAddress(`https://${name}/a.png`, '/')).toBe(`https://${name}/a.png`);
  });
});

describe('the address of a link', () => {
  it.each([
    ...[
      'utm_source',
      'UTM_Campaign',
      'fbclid',
      'gclid',
      'dclid',
      'yclid',
      'gbraid',
      'wbraid',
      'spm',
    ],
    ...['msclkid', 'twclid', 'ttclid', 'igshid', 'igsh', 'mc_eid', 'mkt_tok', '_hsenc', '__hstc'],
    ...[
      'mtm_campaign',
      'pk_kwd',
      'srsltid',
      'gad_source',
      'ref_src',
      'vero_id',
      '_branch_match_id',
    ],
  ])('does not say %s, by which readers are followed', (name) => {
    for (const address of ['https://a.example/b', '/b', '//a.example/b?c=d#e']) {
      const [page = '', fragment = ''] = address.split('#');
      const sign = page.includes('?') ? '&' : '?';
      const tracked = `${page}${sign}${name}=1${fragment && '#'}${fragment}`;
      expect(linkAddress(tracked, '/')).toBe(linkAddress(address, '/'));
    }
    expect(linkAddress(`https://a.example/?a=1&${name}&b=2`, '/')).toBe(
      'https://a.example/?a=1&b=2',
    );
  });

  it.each(['spmx', 'xutm_source', 'clid', 'ref', 'id', 'utm', 'source', 'pk', 'scmid', 'lgclid'])(
    'says %s as it was written',
    (name) => {
      const address = `https://a.example/?${name}=1&b`;
      expect(linkAddress(address, '/')).toBe(address);
    },
  );
});
