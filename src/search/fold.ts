import TRADITIONAL from 'opencc-js/dict/TSCharacters';
import { isCharacter, isInWord } from './letters.ts';

/**
 * The normal form in which texts and queries are compared: compatible characters
 * are one (NFKC: full-width letters, ligatures), case is folded, traditional
 * characters are their simplified ones, runs of blanks are one blank, and none is
 * between a character such as a Han one and a word, which writers put there or
 * leave out. Line breaks stay: nothing is found across one.
 * Before: `Ｌｉｎｕｘ 內核` After: `linux内核`
 */
export function fold(text: string): string {
  return foldWithPlaces(text).text;
}

/** A text in its normal form, and where each of its units comes from. */
export interface Folded {
  text: string;
  /** For each unit of `text` the place in the original at which it begins; then the original's length. */
  places: Uint32Array;
}

/** The same with the way back, for marking what was found. */
export function foldWithPlaces(text: string): Folded {
  const folder = new Folder(text);
  return { text: folder.fold(), places: folder.foldedPlaces };
}

const BLANK = 0x20;
const LINE_END = 0x0a;

/** What a unit becomes, where that is one unit; else one of these. */
const UNKNOWN = 0;
const NOTHING = 0xfff1;
/** It becomes one with what stands before it. */
const JOINING = 0xfff2;
const SEVERAL = 0xfff3;
const folds = new Uint16Array(0x10000);

const simplified = new Map(
  TRADITIONAL.split('|').map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  }),
);

/** Signs that combine with what stands before: marks, Hangul vowels and finals, half-width voicing. */
const COMBINING = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;

function foldOf(unit: number): number {
  const known = folds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const learnt = learn(unit);
  folds[unit] = learnt;
  return learnt;
}

function learn(unit: number): number {
  if (unit === LINE_END) return LINE_END;
  const sign = String.fromCharCode(unit);
  if (/\s/u.test(sign)) return BLANK;
  if (unit >= 0xd800 && unit <= 0xdfff) return SEVERAL;
  if (/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(sign)) return NOTHING;
  if (COMBINING.test(sign)) return JOINING;
  const folded = foldCluster(sign);
  return folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
}

/** The normal form of a character with the signs that it combines with. */
function foldCluster(cluster: string): string {
  const lower = cluster.normalize('NFKC').toLowerCase().normalize('NFKC');
  let folded = '';
  for (const sign of lower) {
    if (sign === 'ς') folded += 'σ';
    else folded += simplified.get(sign) ?? (isLone(sign) ? '\ufffd' : sign);
  }
  return folded;
}

/** Half of a surrogate pair without the other: it is no text, and must not become one. */
function isLone(sign: string): boolean {
  return sign.length === 1 && sign >= '\ud800' && sign <= '\udfff';
}

const utf16 = new TextDecoder('utf-16le');

class Folder {
  private units: Uint16Array;
  private places: Uint32Array;
  private length = 0;
  /** A blank or line break that is not yet written, as what follows may swallow it; 0 for none. */
  private gap = 0;
  private gapPlace = 0;

  constructor(private readonly source: string) {
    this.units = new Uint16Array(source.length + 16);
    this.places = new Uint32Array(source.length + 16);
  }

  fold(): string {
    const { source } = this;
    for (let at = 0; at < source.length; ) at = this.step(at);
    return utf16.decode(this.units.subarray(0, this.length));
  }

  get foldedPlaces(): Uint32Array {
    const places = this.places.slice(0, this.length + 1);
    places[this.length] = this.source.length;
    return places;
  }

  /** Folds what begins at a place; returns where that ends. */
  private step(at: number): number {
    const folded = foldOf(this.source.charCodeAt(at));
    const end = at + 1;
    const isJoined = end < this.source.length && foldOf(this.source.charCodeAt(end)) === JOINING;
    if (folded === SEVERAL || folded === JOINING || (isJoined && folded < NOTHING)) {
      return this.cluster(at);
    }
    if (folded !== NOTHING) this.put(folded, at);
    return end;
  }

  private cluster(start: number): number {
    const { source } = this;
    let end = start + ((source.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    while (end < source.length && foldOf(source.charCodeAt(end)) === JOINING) end++;
    const folded = foldCluster(source.slice(start, end));
    for (let i = 0; i < folded.length; i++) this.put(folded.charCodeAt(i), start);
    return end;
  }

  private put(unit: number, place: number): void {
    if (unit === BLANK || unit === LINE_END) {
      if (this.gap === 0) this.gapPlace = place;
      if (this.gap !== LINE_END) this.gap = unit;
      return;
    }
    if (this.gap !== 0) this.close(unit);
    this.write(unit, place);
  }

  private close(next: number): void {
    const before = this.units[this.length - 1];
    const isSwallowed =
      before === undefined ||
      (this.gap === BLANK &&
        ((isCharacter(before) && isInWord(next)) || (isInWord(before) && isCharacter(next))));
    if (!isSwallowed) this.write(this.gap, this.gapPlace);
    this.gap = 0;
  }

  private write(unit: number, place: number): void {
    // One place is left for the end.
    if (this.length + 1 >= this.units.length) this.grow();
    this.units[this.length] = unit;
    this.places[this.length++] = place;
  }

  /** Few texts become longer: by ligatures and the like. */
  private grow(): void {
    const { units, places } = this;
    this.units = new Uint16Array(2 * units.length);
    this.places = new Uint32Array(2 * units.length);
    this.units.set(units);
    this.places.set(places);
  }
}
