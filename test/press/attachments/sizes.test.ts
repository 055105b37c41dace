import { describe, expect, test } from 'vitest';
import { rasterSize } from '../../../src/press/attachments/rasterSize.ts';
import { readSvg } from '../../../src/press/attachments/svg.ts';
import { jpeg, png, svg } from './samples.ts';

const drawing = (text: string) => readSvg(Buffer.from(text));

describe('the size of a raster picture', () => {
  test.each([
    ['a PNG', png(640, 480), 640, 480],
    ['a GIF', Buffer.from('R0lGODlhAQACAIAAAAAAAAAAACwAAAAAAQACAAAC', 'base64'), 1, 2],
    ['a JPEG as it was held', jpeg(400, 300, 1), 400, 300],
    ['one upside down', jpeg(400, 300, 3), 400, 300],
    ['one on its side', jpeg(400, 300, 6), 300, 400],
    ['one with a turn that does not exist', jpeg(400, 300, 9), 400, 300],
  ])('is read of %s', (_, bytes, width, height) => {
    expect(rasterSize(bytes)).toEqual({ width, height });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('no picture')],
    ['zeros', Buffer.alloc(64)],
    ['half a header', png(640, 480).subarray(0, 18)],
    ['a picture of no width', png(0, 480)],
  ])('cannot be read of %s', (_, bytes) => {
    expect(() => rasterSize(bytes)).toThrow();
  });
});

describe('the size of a drawing', () => {
  test.each([
    ['is its own', 'width="900" height="440px"', 900, 440],
    ['is its own before that of its view box', 'width="10" height="20" viewBox="0 0 5 5"', 10, 20],
    ['is in CSS pixels', 'width="2in" height="25.4mm"', 192, 96],
    ['has one side of its own', 'width="400" viewBox="0 0 800 200"', 400, 100],
    ['has the other of its own', 'height="50" viewBox="0,0,800,200"', 200, 50],
    ['fills the line when it has only a form', 'viewBox="0 0 24 12"', 1200, 600],
    ['fills the line when it says so', 'width="100%" height="100%" viewBox="0 0 4 1"', 1200, 300],
  ])('%s', (_, attributes, width, height) => {
    expect(drawing(svg(attributes))).toEqual({ size: { width, height }, runs: false });
  });

  test('is found behind a long head', () => {
    const head = `<?xml version="1.0"?><!-- ${'<svg> '.repeat(400)} --><!DOCTYPE svg>`;
    expect(drawing(head + svg('width="3" height="2"')).size).toEqual({ width: 3, height: 2 });
  });

  test('is read in UTF-16', () => {
    const text = `\ufeff${svg('width="3" height="2"')}`;
    expect(readSvg(Buffer.from(text, 'utf16le')).size).toEqual({ width: 3, height: 2 });
  });

  test.each(['', 'width="100%"', 'viewBox="0 0 0 0"', 'width="wide" height="0"'])(
    'is unknown where nothing says it: %s',
    (attributes) => {
      expect(drawing(svg(attributes))).toEqual({ runs: false });
    },
  );

  test('is none where there is no drawing', () => {
    expect(() => drawing('<html></html>')).toThrow('no <svg>');
  });
});

describe('a drawing that runs', () => {
  test.each([
    ['a script', svg('', '<script>1</script>')],
    ['a script by another name', '<svg xmlns:图="http://www.w3.org/2000/svg"><图:script/></svg>'],
    ['a handler', svg('onload="1"')],
    ['a handler of an inner element', svg('', '<rect onclick="1"/>')],
    ['a script address', svg('', '<a xlink:href="java&#9;script:1"/>')],
    ['one that comes in time', svg('', '<animate attributeName="href" to="JavaScript:1"/>')],
    ['a frame', svg('', '<foreignObject><iframe srcdoc="x"/></foreignObject>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "&#60;script/>">]>${svg('', '&a;')}`],
    ['a transformation', `<?xml-stylesheet type="text/xsl" href="#a"?>${svg('')}`],
    ['bytes that a browser may read in another way', `\0${svg('')}`],
  ])('is known by %s', (_, text) => {
    expect(drawing(text).runs).toBe(true);
  });

  test.each([
    ['a name for an address', `<!DOCTYPE svg [<!ENTITY ns "http://a.example/">]>${svg('')}`],
    ['a word', svg('', '<text>JavaScript: a script on load</text>')],
    ['a style', svg('', '<style>a { color: red }</style>')],
  ])('is not known by %s', (_, text) => {
    expect(drawing(text).runs).toBe(false);
  });
});
