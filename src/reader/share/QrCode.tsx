import { encode } from 'uqr';
import { useWordsOf } from '../words/useWordsOf.ts';
import { SHARE_WORDS } from './words.ts';

/** Bytes that the largest code holds. */
const MOST = 2953;

/** Light modules around a code, as its standard asks. */
const QUIET = 4;

/** What a code leads to. */
export interface QrCodeProps {
  link: string;
  /** Of what the link leads to. */
  title: string;
}

/** A QR code of a link, and the link as text. */
export function QrCode({ link, title }: QrCodeProps) {
  const words = useWordsOf(SHARE_WORDS);
  // Links are encoded: a sign is a byte.
  if (link.length > MOST) return <p className="qr-text">{words.qrTooLong}</p>;
  const { size, data } = encode(link, { ecc: 'L', boostEcc: true, border: QUIET });
  return (
    <figure className="qr" ref={bringIntoSight}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={words.qrOf(title)}
      >
        <path d={outline(data)} />
      </svg>
      <figcaption className="qr-text">{link}</figcaption>
    </figure>
  );
}

/** On phones the sheet is as high as the screen before the code is there. */
function bringIntoSight(code: HTMLElement | null): void {
  code?.scrollIntoView({ block: 'nearest' });
}

/** One path over all dark modules, a rectangle for each run in a row: no seams between them. */
function outline(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => {
      const line = row.map((isDark) => (isDark ? '1' : '0')).join('');
      return [...line.matchAll(/1+/g)].map(
        ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
      );
    })
    .join('');
}
