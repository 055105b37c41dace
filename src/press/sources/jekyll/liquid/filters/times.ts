import { toText } from '../../ruby/show.ts';
import { type Clock, type Time, timeOf } from '../../ruby/time.ts';
import type { Filter, Filters } from './table.ts';

function ordinal(day: number): string {
  const ends = ['th', 'st', 'nd', 'rd'];
  const isTeen = day >= 11 && day <= 13;
  return `${day}${(!isTeen && ends[day % 10]) || 'th'}`;
}

/** `27 Jan 2011`, or `27th Jan 2011`, or for readers in the US `Jan 27th, 2011`. */
function dayText(time: Time, month: string, type: unknown, style: unknown): string {
  if (type !== 'ordinal') return time.format(`%d ${month} %Y`);
  const day = ordinal(Number(time.format('%-d')));
  return time.format(style === 'US' ? `${month} ${day}, %Y` : `${day} ${month} %Y`);
}

/** Filters of times. What is no time stays as it is. */
export function timeFilters(clock: Clock): Filters {
  const byTheSite =
    (show: (time: Time, ...args: unknown[]) => string): Filter =>
    (input, ...args) => {
      const time = timeOf(input, clock)?.local(clock.timeZone);
      return time ? show(time, ...args) : input;
    };
  return {
    date(input, format) {
      const form = toText(format);
      const time = form === '' ? null : timeOf(input, clock);
      return time ? time.format(form) : input;
    },
    date_to_xmlschema: byTheSite((time) => time.format('%FT%T%:z')),
    date_to_rfc822: byTheSite((time) => time.format('%a, %d %b %Y %T %z')),
    date_to_string: byTheSite((time, type, style) => dayText(time, '%b', type, style)),
    date_to_long_string: byTheSite((time, type, style) => dayText(time, '%B', type, style)),
  };
}
