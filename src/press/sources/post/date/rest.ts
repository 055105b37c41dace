/** Words that may stand between a day and a clock. */
const BETWEEN = /^(?:at|on|of|the|t|[-+',./:@[\]]+)$/i;
/** A name in brackets behind an offset says the zone once more: `+0800 (CST)`. */
const ASIDE = /\(([^()\d]*)\)$/;

/** What of a date says nothing of a time, as a writer should hear of it; empty when nothing does. */
export function tellableRest(
  text: string,
  { rest, zone }: { rest: string; zone?: string | undefined },
  isZone: boolean,
): string {
  const left = rest.trim();
  const aside = isZone ? ASIDE.exec(text)?.[1]?.trim() : undefined;
  const bare = aside && left.endsWith(aside) ? left.slice(0, -aside.length) : left;
  const words = [isZone ? '' : (zone ?? ''), ...bare.split(' ')];
  return words.filter((word) => word !== '' && !BETWEEN.test(word)).join(' ');
}
