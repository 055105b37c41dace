import fc from 'fast-check';

const han = fc.constantFrom(
  ...'中国银行股份有限公司宁德时代上涨三月内核软件發展頭髮乾燥後來㈱Ａ茅',
);
const latin = fc.constantFrom(...'abcxyzABCéßİΣ');
const digit = fc.constantFrom(...'0123456789０９');
const sign = fc.constantFrom(...'.,:%+#&-/’。，、（）“”\u3000\n\t\u200b');
const odd = fc.constantFrom(
  '𠮷',
  '😀',
  'e\u0301',
  'ｶﾞ',
  '각',
  '\ud800',
  '\udc00',
  'ﬁ',
  '①',
  '½',
  '\u00ad',
  '한글',
  'ไทย',
);

/** Texts as newswires and attackers write them: Chinese, words and numbers, with signs and oddities between. */
export const mixedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.array(han, { minLength: 1, maxLength: 8 }) },
      { weight: 3, arbitrary: fc.array(latin, { minLength: 1, maxLength: 7 }) },
      { weight: 3, arbitrary: fc.array(digit, { minLength: 1, maxLength: 5 }) },
      { weight: 2, arbitrary: fc.array(sign, { minLength: 1, maxLength: 2 }) },
      { weight: 2, arbitrary: fc.constant([' ']) },
      { weight: 1, arbitrary: fc.array(odd, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).map((text) => [text]) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.map((part) => part.join('')).join(''));

/** A text and a part of it. */
export function partOf(text: string, from: number, to: number): string {
  const [start, end] = from < to ? [from, to] : [to, from];
  return text.slice(start % (text.length + 1), end % (text.length + 1));
}
