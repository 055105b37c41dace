import { useEffect, useState } from 'react';
import { dayIn } from '../../manifest/days.ts';
import type { Day } from '../../manifest/types.ts';

/** How often the day is looked at again, in ms: a paper left open at midnight turns its page. */
const LOOK_AGAIN = 60_000;

/** The publisher's day it is now. */
export function useToday(timeZone: string): Day {
  const [today, setToday] = useState(() => dayIn(timeZone, Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(dayIn(timeZone, Date.now())), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [timeZone]);
  return today;
}
