/** Whether Intl knows a time zone: `Asia/Shanghai`. */
export function isTimeZone(name: string): boolean {
  return isAccepted(() => new Intl.DateTimeFormat('en', { timeZone: name }));
}

/** Whether Intl accepts a BCP 47 language: `zh-CN`. */
export function isLanguage(tag: string): boolean {
  return isAccepted(() => Intl.getCanonicalLocales(tag));
}

/** `Intl` says no by throwing a RangeError. */
function isAccepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
