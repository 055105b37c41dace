import HONG_KONG from 'opencc-js/dict/HKVariants';
import CHARACTERS from 'opencc-js/dict/STCharacters';
import PHRASES from 'opencc-js/dict/STPhrases';
import MORE_PHRASES from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import TAIWAN from 'opencc-js/dict/TWVariants';
import { converterOf } from './dictionary.ts';

/** What Taiwan and Hong Kong both write otherwise than OpenCC's own standard: 為, not 爲. */
const IN_BOTH = TAIWAN.split('|')
  .filter((pair) => HONG_KONG.split('|').includes(pair))
  .join('|');

/**
 * To traditional characters by OpenCC's own standard, which is neither Taiwan's
 * nor Hong Kong's, but for those in which both agree against it. Words stay those
 * of the author.
 */
export const toTraditional = converterOf([PHRASES, MORE_PHRASES], CHARACTERS, [IN_BOTH]);
