import 'react';

declare module 'react' {
  /** Custom properties that elements are given by code. */
  interface CSSProperties {
    '--list-width'?: string | undefined;
  }
}
