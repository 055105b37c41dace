import CHARACTERS from 'opencc-js/dict/TSCharacters';
import PHRASES from 'opencc-js/dict/TSPhrases';
import { converterOf } from './dictionary.ts';

/** To simplified characters; Taiwan's and Hong Kong's are in the table, too. */
export const toSimplified = converterOf([PHRASES], CHARACTERS);
