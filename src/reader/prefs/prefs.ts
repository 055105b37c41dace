import { keep } from './keep.ts';

/** The reader's own choices, the first of each by default. Kept in the browser, sent nowhere. A new one is a new row. */
export const CHOICES = {
  /** Colours of the page. */
  theme: ['system', 'light', 'sepia', 'dark'],
  /** How much room each headline has in lists. */
  density: ['comfortable', 'compact'],
  /** Of the text of articles. */
  size: ['medium', 'small', 'large', 'huge'],
  /** Length of its lines. */
  measure: ['medium', 'narrow', 'wide'],
  /** Room between its lines. */
  leading: ['normal', 'tight', 'loose'],
  /** Its letters; `paper` is what suits the language. */
  face: ['paper', 'serif', 'sans'],
  /** What tells its paragraphs apart. */
  paragraphs: ['apart', 'indent'],
  /** Characters of all that is Chinese. */
  script: ['written', 'simplified', 'traditional'],
  /** Language of the interface; `paper` follows the paper's. */
  words: ['paper', 'zh', 'en'],
  /** Whether keys are commands: who speaks to the computer types them by chance. */
  keys: ['on', 'off'],
} as const;

type Choices = typeof CHOICES;

/** Name of a choice. */
export type Pref = keyof Choices;

/** One value of each choice. */
export type Prefs = { [Name in Pref]: Choices[Name][number] };

const prefs = keep('kanbao.prefs.1', valid, (value) => value);

/** What is known of data from outside, and the defaults for the rest. */
function valid(value: unknown): Prefs {
  const record = new Map<string, unknown>(Object.entries(value ?? {}));
  return {
    theme: oneOf(CHOICES.theme, record.get('theme')),
    density: oneOf(CHOICES.density, record.get('density')),
    size: oneOf(CHOICES.size, record.get('size')),
    measure: oneOf(CHOICES.measure, record.get('measure')),
    leading: oneOf(CHOICES.leading, record.get('leading')),
    face: oneOf(CHOICES.face, record.get('face')),
    paragraphs: oneOf(CHOICES.paragraphs, record.get('paragraphs')),
    script: oneOf(CHOICES.script, record.get('script')),
    words: oneOf(CHOICES.words, record.get('words')),
    keys: oneOf(CHOICES.keys, record.get('keys')),
  };
}

function oneOf<T>(values: readonly [T, ...T[]], value: unknown): T {
  return values.find((each) => each === value) ?? values[0];
}

/**
 * Makes a choice, at once and for the next visits; one that there is not is that
 * of the default. Without storage it holds until the page is closed.
 */
export function choose(name: Pref, value: string): void {
  prefs.update((now) => valid({ ...now, [name]: value }));
}

/** The preferences now, and after each change. */
export function usePrefs(): Prefs {
  return prefs.use();
}
