import { dice, type Roll, zipf } from '../dice.ts';
import { WORDS } from './words.ts';

/** An invented company with its share. */
export interface Company {
  name: string;
  /** `600519` */
  code: string;
  /** `SH` */
  market: string;
  /** Number of the market in addresses of quotes: 1 for Shanghai. */
  marketNumber: number;
}

const COUNT = 3000;

const MARKETS = [
  { market: 'SH', marketNumber: 1, first: 600_000, codes: 6000 },
  { market: 'SZ', marketNumber: 0, first: 0, codes: 3000 },
  { market: 'SZ', marketNumber: 0, first: 300_000, codes: 1400 },
  { market: 'HK', marketNumber: 116, first: 1, codes: 9999 },
] as const;

/** Chooses a company; few are in the news every day, most now and then. The same ones under every seed. */
export const chooseCompany: (roll: Roll) => Company = zipf(makeCompanies(dice(1)));

function makeCompanies(roll: Roll): Company[] {
  return Array.from({ length: COUNT }, () => {
    const place = roll(4) === 0 ? pick(WORDS.place, roll).slice(0, 2) : '';
    const name = pick(WORDS.company, roll) + pick(WORDS.company, roll);
    const { market, marketNumber, first, codes } = pick(MARKETS, roll);
    const code = String(first + roll(codes)).padStart(market === 'HK' ? 5 : 6, '0');
    return { name: `${place}${name}${pick(WORDS.trade, roll)}`, code, market, marketNumber };
  });
}

function pick<T>(things: readonly T[], roll: Roll): T {
  const thing = things[roll(things.length)];
  if (thing === undefined) throw new RangeError('nothing to pick from');
  return thing;
}
