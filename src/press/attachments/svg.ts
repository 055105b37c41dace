import { Parser } from 'htmlparser2';
import type { Size } from '../attachment.ts';

/** A drawing, as far as it matters to who shows it. */
export interface Drawing {
  /** Absent when it does not say. */
  size?: Size;
  /** Whether it may run something: opened by its own address it would do so as a page of the paper. */
  runs: boolean;
}

/** Wider than a line of an article: a drawing without a size of its own fills the line, as in browsers. */
const LINE_WIDTH = 1200;

/** CSS pixels in a unit; `em` and `ex` of a drawing are those of a browser's own font. */
const UNITS = new Map([
  ['', 1],
  ['px', 1],
  ['em', 16],
  ['ex', 8],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 9.6 / 2.54],
  ['pc', 16],
  ['pt', 96 / 72],
]);

/** What runs, or may become something that does: entities are safe while they are short for an address. */
const RUNNING = [
  /<(?:[^\s<>/"'=:]{1,100}:)?script[\s>/]/i,
  /<\?xml-stylesheet\b/i,
  /<!ENTITY(?!\s+[\w.-]+\s+"https?:[^"<>&]*"\s*>)/i,
  /\0/,
];

/** Reads an SVG file. Throws TypeError for one that is none. */
export function readSvg(bytes: Buffer): Drawing {
  const text = decode(bytes);
  let root: Record<string, string> | undefined;
  let runs = RUNNING.some((pattern) => pattern.test(text));
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (localName(name) === 'svg') root ??= attributes;
        runs ||= Object.entries(attributes).some(isRunning);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (!root) throw new TypeError('no <svg> in it');
  const size = sizeOf(root);
  return size ? { size, runs } : { runs };
}

function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString('utf8');
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

function isRunning([key, value]: [string, string]): boolean {
  const name = localName(key);
  const isScript = /(?:java|vb)script:/i.test(value.replace(/[\0-\x20]+/g, ''));
  return name.startsWith('on') || name === 'srcdoc' || isScript;
}

/** Its own size, else that of its view box. */
function sizeOf({ width, height, viewBox }: Record<string, string>): Size | null {
  const [w, h] = [pixels(width), pixels(height)];
  if (w !== null && h !== null) return rounded(w, h);
  const [, , boxWidth = 0, boxHeight = 0] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(boxWidth > 0 && boxHeight > 0)) return null;
  const ratio = boxHeight / boxWidth;
  const shownWidth = w ?? (h === null ? LINE_WIDTH : h / ratio);
  return rounded(shownWidth, shownWidth * ratio);
}

/** A share of what is around (`100%`) is no length. */
function pixels(length = ''): number | null {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?|\.\d+)([a-z]*)\s*$/i.exec(length) ?? [];
  const scale = UNITS.get(unit.toLowerCase());
  return number === undefined || scale === undefined ? null : Number(number) * scale || null;
}

function rounded(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
