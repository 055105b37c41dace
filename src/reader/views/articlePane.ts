import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { LoadError } from '../data/load.ts';
import type { ArticlePaneProps } from './ArticlePane.tsx';

type Pane = LazyExoticComponent<ComponentType<ArticlePaneProps>>;

let pane: Pane = arriving();

/**
 * The article's view, which comes with the sanitizer when the first article is
 * opened. React keeps a failure for good; here the next look asks again.
 */
export function articlePane(): Pane {
  return pane;
}

function arriving(): Pane {
  return lazy(async () => {
    try {
      const { ArticlePane } = await import('./ArticlePane.tsx');
      return { default: ArticlePane };
    } catch (error) {
      pane = arriving();
      throw new LoadError('assets/ArticlePane', 'missing', undefined, { cause: error });
    }
  });
}
