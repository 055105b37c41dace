import { describe, expect, test } from 'vitest';
import { isWhole, pageToKeep } from '../../src/worker/valid.ts';

const at = (path: string) => `https://paper.example/news/${path}`;

function answer(body: string, type: string, headers: Record<string, string> = {}, status = 200) {
  return new Response(body, { status, headers: { 'content-type': type, ...headers } });
}

describe('a file is kept', () => {
  const PACK = at('data/packs/0123456789abcdef.json');
  const SHARD = at('data/search/0123456789abcdef.bin');
  test.each([
    ['JSON that parses', PACK, answer('{}', 'application/json'), true],
    ['JSON that a host calls plain text', PACK, answer('[]', 'text/plain'), true],
    ['JSON that was cut off', PACK, answer('{"a":', 'application/json'), false],
    ['an empty file', PACK, answer('', 'application/json'), false],
    ['a page with 200 in its place', PACK, answer('<p>', 'text/html; charset=utf-8'), false],
    ['an error of the server', PACK, answer('{}', 'application/json', {}, 503), false],
    ['a part of a file', PACK, answer('{}', 'application/json', {}, 206), false],
    ['bytes', SHARD, answer('abc', 'application/octet-stream', { 'content-length': '3' }), true],
    ['no bytes', SHARD, answer('', 'application/octet-stream'), false],
    [
      'too few bytes',
      SHARD,
      answer('ab', 'application/octet-stream', { 'content-length': '3' }),
      false,
    ],
    [
      'bytes that were compressed on their way',
      SHARD,
      answer('abc', 'application/octet-stream', {
        'content-length': '9',
        'content-encoding': 'gzip',
      }),
      true,
    ],
    ['a script', at('assets/a-AbCd1234.js'), answer('1', 'text/javascript'), true],
    ['a page instead of a script', at('assets/a-AbCd1234.js'), answer('<p>', 'text/html'), false],
    ['a picture', at('data/files/a.0123456789abcdef.svg'), answer('<svg/>', 'image/svg+xml'), true],
    ['a film', at('data/files/a.0123456789abcdef.mp4'), answer('film', 'video/mp4'), false],
  ])('if it is %s', async (_, url, response, isToBe) => {
    expect(await isWhole(response, url)).toBe(isToBe);
  });
});

describe('a page is kept', () => {
  const HTML =
    '<html><head><meta name="kanbao-base" content="/news/" /></head><body><div id="root"></div></body></html>\n';

  test.each([200, 404])('that came with %d, and answers with 200 from then on', async (status) => {
    const headers = {
      'content-encoding': 'gzip',
      'content-length': '9',
      'x-frame-options': 'DENY',
    };
    const kept = await pageToKeep(answer(HTML, 'text/html', headers, status), '/news/');
    expect(kept?.status).toBe(200);
    expect(await kept?.text()).toBe(HTML);
    expect([...(kept?.headers.keys() ?? [])]).toEqual(['content-type', 'x-frame-options']);
  });

  test.each([
    ['of another paper', answer(HTML, 'text/html'), '/'],
    ['of the network that one has to sign in to', answer('<html></html>', 'text/html'), '/news/'],
    ['that was cut off', answer(HTML.slice(0, -9), 'text/html'), '/news/'],
    ['with an error', answer(HTML, 'text/html', {}, 500), '/news/'],
    ['that is none', answer(HTML, 'application/json'), '/news/'],
  ])('but not one %s', async (_, response, base) => {
    expect(await pageToKeep(response, base)).toBeNull();
  });
});
