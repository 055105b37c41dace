import type { Uses } from '../../../uses.ts';
import type { JekyllConfig } from '../config.ts';
import type { Library } from '../library.ts';

/** What Liquid of a site is filled in with. */
export interface LiquidSite {
  config: JekyllConfig;
  library: () => Library;
  /** IANA zone of the site's clock. */
  timeZone: string;
  /** `site.time`, in contract form. */
  time: string;
  /** Told what the text of a post looks at. */
  uses: Uses;
}
