import { CHOICES, type Pref, type Prefs } from '../prefs/prefs.ts';

/** Whether this reader has a preference of the name. */
export function isPref(name: string): name is Pref {
  return Object.hasOwn(CHOICES, name);
}

/** The names of all preferences. */
export const PREFS: readonly Pref[] = Object.keys(CHOICES).filter(isPref);

/** The preferences by name. */
export function prefList(prefs: Prefs): ReadonlyMap<Pref, string> {
  return new Map(PREFS.map((name) => [name, prefs[name]]));
}
