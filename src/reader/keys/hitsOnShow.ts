/** Goes to the next hit of a search in the open article, or to the one before. */
export type HitStep = (step: 1 | -1) => void;

let shown: HitStep | null = null;

/** Says how to go from hit to hit; returns what takes that back. */
export function showHits(go: HitStep): () => void {
  shown = go;
  return () => {
    shown = null;
  };
}

/** The way from hit to hit, or null where none is marked. */
export function hitsOnShow(): HitStep | null {
  return shown;
}
