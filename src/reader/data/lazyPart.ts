import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { LoadError } from './load.ts';

/**
 * A part of the page whose code comes when it is first shown: the first view does
 * without it. React keeps a failure for good; here the next look asks again.
 */
export class LazyPart<Props> {
  private part: LazyExoticComponent<ComponentType<Props>>;

  /** `name` is that of its file in the shell, for what is said when it does not come. */
  constructor(
    private readonly name: string,
    private readonly load: () => Promise<ComponentType<Props>>,
  ) {
    this.part = this.arriving();
  }

  /** The component to show now, under a `Suspense`. */
  get(): LazyExoticComponent<ComponentType<Props>> {
    return this.part;
  }

  private arriving(): LazyExoticComponent<ComponentType<Props>> {
    return lazy(async () => {
      try {
        return { default: await this.load() };
      } catch (error) {
        this.part = this.arriving();
        throw new LoadError(`assets/${this.name}`, 'missing', undefined, { cause: error });
      }
    });
  }
}
