/** Pairs of a text and what it becomes, or several of which the first is meant, by bars: `皇后 皇后|后来 後來`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export = pairs;
}
