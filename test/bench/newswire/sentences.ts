import { chooser, type Roll, type Weighted, zipf } from '../dice.ts';
import { chooseCompany } from './companies.ts';
import { WORDS } from './words.ts';

type Write = (roll: Roll) => string;

/** What a name in braces becomes. */
const SLOTS: ReadonlyMap<string, Write> = new Map<string, Write>([
  ...Object.entries(WORDS).map(([kind, words]): [string, Write] => [kind, zipf<string>(words)]),
  ['company', (roll) => chooseCompany(roll).name],
  ['listed', writeListed],
  ['person', writePerson],
  ['percent', (roll) => `${roll(60)}.${roll(10)}${roll(10)}%`],
  ['amount', (roll) => `${writeNumber(roll)}${chooseUnit(roll)}`],
  ['points', (roll) => `${1000 + roll(30_000)}.${roll(10)}${roll(10)}点`],
  ['day', (roll) => `${1 + roll(12)}月${1 + roll(28)}日`],
  ['year', (roll) => `${2015 + roll(12)}年`],
]);

const chooseUnit = zipf([
  '亿元',
  '万元',
  '万吨',
  '万股',
  '亿美元',
  '万辆',
  '家',
  '元/吨',
  'GW',
  '个基点',
]);

/** The shapes of sentences, without their last mark, and how often each comes. */
const SENTENCES: Weighted<string> = [
  ['{noun}{adverb}{verb}{adjective}{noun}', 12],
  ['{adjective}{noun}{verb}{noun}，{noun}{adverb}{verb}', 12],
  ['{link}{noun}和{noun}的{noun}{adverb}{verb}', 10],
  ['{adverb}{verb}{adjective}{noun}，{verb}{noun}{noun}', 10],
  ['{noun}{verb}{noun}，{adverb}{verb}{adjective}的{noun}{noun}', 8],
  ['{link}{place}{noun}{noun}{adverb}{verb}，{noun}{verb}{percent}', 5],
  ['{when}，{listed}{verb}{noun}，{adverb}{verb}{noun}{amount}', 5],
  ['{agency}{verb}，{adverb}{verb}{noun}{noun}，{verb}{adjective}{noun}{verb}', 5],
  [
    '{company}{noun}{person}{verb}，“{noun}{adverb}{verb}，{adjective}{noun}{adverb}{verb}{noun}”',
    4,
  ],
  ['{when}{place}{noun}{verb}{amount}，同比{verb}{percent}，环比{verb}{percent}', 4],
  ['{index}{verb}{percent}，报{points}，{noun}、{noun}、{noun}等板块{adverb}{verb}', 3],
  ['{company}公告，拟以{amount}{verb}{company}{percent}{noun}', 3],
  ['{year}{noun}{verb}{amount}，{english}{noun}占比{percent}', 3],
  ['{day}，{agency}{verb}《{place}{noun}{noun}{verb}{noun}》，{verb}{noun}', 3],
  ['{english}{noun}{verb}{adjective}{noun}，{company}、{company}和{company}{adverb}{verb}', 3],
  ['{company}{when}{verb}{amount}，{verb}{noun}{percent}', 3],
  ['{person}{verb}，{noun}{verb}{noun}的{noun}在于{noun}{verb}', 2],
  ['The {english} {noun}{verb}，{place}{english}{noun}{adverb}{verb}{noun}', 1],
];

const TITLES: Weighted<string> = [
  ['{company}：{when}{noun}{verb}{percent}', 5],
  ['{place}{noun}{adverb}{verb} {adjective}{noun}{verb}{noun}', 5],
  ['{agency}：{verb}{adjective}{noun}{noun}', 3],
  ['{listed}{verb}{noun}{amount}', 3],
  ['{index}{verb}{percent} {noun}板块{adverb}{verb}', 3],
  ['【快讯】{company}{verb}{company}{noun}', 2],
  ['{english}{noun}{adverb}{verb}，{noun}{verb}{adjective}{noun}？', 2],
  ['{person}：{noun}{verb}{noun}', 1],
];

const chooseSentence = chooser(SENTENCES.map(([text, weight]) => [compile(text), weight]));
const chooseTitle = chooser(TITLES.map(([text, weight]) => [compile(text), weight]));

/** A sentence of about 25 characters, with its full stop. */
export function writeSentence(roll: Roll): string {
  return `${chooseSentence(roll)(roll)}。`;
}

/** One to six sentences. */
export function writeParagraph(roll: Roll): string {
  let text = writeSentence(roll);
  for (let more = roll(6); more > 0; more--) text += writeSentence(roll);
  return text;
}

/** A headline: one line, no quotes of ASCII. */
export function writeTitle(roll: Roll): string {
  return chooseTitle(roll)(roll);
}

/** A few words: a subheading or a caption. */
export function writePhrase(roll: Roll): string {
  return `${fill('adjective', roll)}${fill('noun', roll)}${fill('verb', roll)}${fill('noun', roll)}`;
}

/** `12.34`, or a larger whole number. */
export function writeNumber(roll: Roll): string {
  return roll(2) === 0 ? `${roll(300)}.${roll(10)}${roll(10)}` : String(1 + roll(9000));
}

function writeListed(roll: Roll): string {
  const { name, code, market } = chooseCompany(roll);
  return `${name}（${code}.${market}）`;
}

function writePerson(roll: Roll): string {
  const given = roll(3) === 0 ? fill('given', roll) : fill('given', roll) + fill('given', roll);
  return fill('family', roll) + given;
}

function fill(slot: string, roll: Roll): string {
  return slotOf(slot)(roll);
}

function slotOf(name: string): Write {
  const write = SLOTS.get(name);
  if (write === undefined) throw new RangeError(`no words of the kind "${name}"`);
  return write;
}

/** Before: `{noun}，{verb}`. After: a function that writes `市场，表示`. */
function compile(text: string): Write {
  const parts = text.split(/[{}]/).map((part, i): Write => (i % 2 ? slotOf(part) : () => part));
  return (roll) => {
    let sentence = '';
    for (const write of parts) sentence += write(roll);
    return sentence;
  };
}
