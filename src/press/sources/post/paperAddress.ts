import { addressKey } from '../../../manifest/addresses.ts';
import type { Address } from '../../../manifest/types.ts';
import { type Fault, quote } from '../../problems.ts';
import { shorten } from '../../words.ts';
import { confine } from './confine.ts';

const MEND_PATH = 'write a path such as /2024/05/03/flood.html';

/** Most characters of an address: hosts and browsers take some two thousand bytes, encoded. */
const MAX_ADDRESS = 600;

/** Line on which an address was written; none for one that was made. */
export type AddressLine = { line?: number };

function report(faults: Fault[], id: string, line: AddressLine, what: string): void {
  faults.push({ id: `permalink-${id}`, ...line, what, mend: MEND_PATH });
}

/**
 * Makes a decoded path an address inside the paper, and reports what had to be
 * taken from it. `from` is what its author wrote; `keepsSigns` as in `confine`.
 */
export function insideAddress(
  path: string,
  from: string,
  line: AddressLine,
  faults: Fault[],
  keepsSigns = false,
): Address {
  const { address, escaped, odd } = confine(path, keepsSigns);
  if (escaped) {
    const what = `the address ${quote(from)} leads out of the paper; used ${quote(address)}`;
    report(faults, 'traversal', line, what);
  } else if (odd) {
    const what = `the address ${quote(from)} has ?, # or a character that cannot be seen; used ${quote(address)}`;
    report(faults, 'character', line, what);
  }
  const short = shorten(address, MAX_ADDRESS);
  if (short !== address) {
    report(faults, 'long', line, `the address has more than ${MAX_ADDRESS} characters; cut`);
  }
  return short;
}

/** Reports that an address is the front page's, and what was made of it. */
export function reportFrontPage(
  from: string,
  made: string,
  line: AddressLine,
  faults: Fault[],
): void {
  report(faults, 'front-page', line, `the address ${quote(from)} is the front page's; ${made}`);
}

/** Like `insideAddress`, but null, with a fault, for the front page's. */
export function paperAddress(
  path: string,
  from: string,
  line: AddressLine,
  faults: Fault[],
): Address | null {
  const address = insideAddress(path, from, line, faults);
  if (addressKey(address) !== '/') return address;
  reportFrontPage(from, 'passed over', line, faults);
  return null;
}
