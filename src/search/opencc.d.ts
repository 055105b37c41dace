/** Pairs of a traditional character and its simplified ones, by bars: `㑯 㑔|乾 干`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export = pairs;
}
