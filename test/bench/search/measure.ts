import type { SearchFiles } from '../../../src/reader/data/searchQueries.ts';
import { type Asked, allShown, askCold, candidatesOf, withColdFiles } from './ask.ts';
import type { Paper } from './paper.ts';
import { type Sample, typedFor } from './queries.ts';
import type { ServedPaper } from './served.ts';
import { type Quality, qualityOf, truthOf } from './truth.ts';

/** All that was found out about a query. */
export interface Measured extends Sample {
  /** Articles that have the phrase. */
  hits: number;
  /** What the index takes for these. */
  candidates: Quality;
  /** Share of the first ten results that have it. */
  shownPrecision: number;
  /** All that is shown to whoever scrolls to the end; null where that was too much to look at. */
  all: Quality | null;
  asked: Asked;
}

/** More candidates than this are not all looked into. */
export const MOST_SHOWN = 300;

/** Asks every query of a paper that is served, and holds the answers to a look into each text. */
export async function measureQueries(
  samples: readonly Sample[],
  paper: Paper,
  served: ServedPaper,
): Promise<Measured[]> {
  globalThis.fetch = served.fetch;
  const measured: Measured[] = [];
  await withColdFiles(paper, async (warm) => {
    for (const sample of samples) measured.push(await measureQuery(sample, paper, served, warm));
  });
  return measured;
}

async function measureQuery(
  sample: Sample,
  paper: Paper,
  served: ServedPaper,
  warm: SearchFiles,
): Promise<Measured> {
  const typed = typedFor(sample.phrase);
  const truth = truthOf(sample.phrase, paper.texts);
  const asked = await askCold(typed, paper, served);
  const found = await candidatesOf(typed, warm);
  const isFew = found.length <= MOST_SHOWN;
  return {
    ...{ ...sample, asked, hits: truth.size },
    candidates: qualityOf(found, truth),
    shownPrecision: qualityOf(asked.shown, truth).precision,
    all: isFew ? qualityOf(await allShown(typed, paper, warm), truth) : null,
  };
}
