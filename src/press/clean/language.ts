import { cjkOf, type Scripts } from './scripts.ts';

/** Fewest characters and words from which a language is guessed. */
const MIN_EVIDENCE = 8;
/** Japanese has a kana in ten characters at least, Korean mostly hangul. */
const MIN_KANA = 0.1;
const MIN_HANGUL = 0.5;

/**
 * The language of an article when it is another than the paper's: what the post
 * says, else what its script says. BCP 47, or null.
 */
export function languageOf(
  said: string | undefined,
  scripts: Scripts,
  paperLang: string,
): string | null {
  const lang = said ?? guess(scripts, paperLang);
  return lang !== null && primary(lang) !== primary(paperLang) ? lang : null;
}

function guess(scripts: Scripts, paperLang: string): string | null {
  const cjk = cjkOf(scripts);
  if (cjk + scripts.words < MIN_EVIDENCE) return null;
  // Words count as characters do: Chinese about technology is full of Latin names.
  if (scripts.words > cjk) return isLatin(paperLang) ? null : 'en';
  if (scripts.hangul >= cjk * MIN_HANGUL) return 'ko';
  if (scripts.kana >= cjk * MIN_KANA) return 'ja';
  return 'zh-CN';
}

function primary(lang: string): string {
  return lang.split('-', 1)[0]?.toLowerCase() ?? '';
}

const latin = new Map<string, boolean>();

/** Whether a language is written in Latin letters, as the locale data has it. */
function isLatin(lang: string): boolean {
  const known = latin.get(lang);
  if (known !== undefined) return known;
  const answer = new Intl.Locale(lang).maximize().script === 'Latn';
  latin.set(lang, answer);
  return answer;
}
