/** Whether a language is Chinese, in whichever characters: papers have both under one tag. */
export function isChinese(lang: string): boolean {
  return /^zh\b/i.test(lang);
}
