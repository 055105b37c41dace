/** Locales of Intl that between them know the short names of most zones that have one. */
const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA', 'en-KE'];

/** Zones without a change of clocks whose short names no English locale knows, or knows otherwise. */
const NAMES = new Map(
  Object.entries({
    ...{ 'Asia/Shanghai': 'CST', 'Asia/Chongqing': 'CST', PRC: 'CST' },
    ...{ 'Asia/Taipei': 'CST', 'Asia/Macau': 'CST', 'Asia/Hong_Kong': 'HKT' },
    ...{ 'Asia/Tokyo': 'JST', Japan: 'JST', 'Asia/Seoul': 'KST', 'Asia/Pyongyang': 'KST' },
    ...{ 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' },
    ...{ 'Asia/Manila': 'PST', 'Asia/Karachi': 'PKT', 'Europe/Moscow': 'MSK' },
    ...{ 'Asia/Dubai': '+04', 'Asia/Muscat': '+04', 'Asia/Colombo': '+0530' },
    ...{ 'America/Hermosillo': 'MST', 'America/Mazatlan': 'MST', 'America/Whitehorse': 'MST' },
  }),
);

/**
 * Short name of a zone at a time in contract form: `CET`, `PDT`; the offset, as in
 * the tables of zones, for one that has none: `+03`.
 */
export function zoneName(timeZone: string, time: string): string {
  const known = NAMES.get(timeZone);
  if (known !== undefined) return known;
  for (const locale of LOCALES) {
    const name = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
      .formatToParts(Date.parse(time))
      .find(({ type }) => type === 'timeZoneName')?.value;
    if (name !== undefined && /^[A-Z]{3,5}$/.test(name)) return name;
  }
  return time.slice(19).replace(/:00$/, '').replace(':', '');
}
