import { type ReactNode, Suspense, useState } from 'react';
import { LazyPart } from '../data/lazyPart.ts';
import { Crash } from '../parts/Crash.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import { CopyResult } from './CopyResult.tsx';
import { LinkChooser } from './LinkChooser.tsx';
import type { LinkChoice } from './linkChoices.ts';
import { withoutFragment } from './links.ts';
import type { QrCodeProps } from './QrCode.tsx';
import { hasSystemShare, systemShare } from './systemShare.ts';
import { useCopying } from './useCopying.ts';
import { SHARE_WORDS } from './words.ts';

/** Comes with its encoder. */
const qrCode = new LazyPart<QrCodeProps>(
  'QrCode',
  async () => (await import('./QrCode.tsx')).QrCode,
);

interface ShareFormProps {
  /** Of what is shared, on one line. */
  title: string;
  /** The first is chosen until the reader chooses another. */
  choices: readonly [LinkChoice, ...LinkChoice[]];
  /** The third way to copy it: what it is called, its text with a link, and what is said when it is done. */
  markdown: { name: string; text(link: string): string; said: string };
  /** More to choose. */
  children?: ReactNode;
}

/** The ways to share something: with another app, as a link, as Markdown, as a QR code. */
export function ShareForm({ title, choices, markdown, children }: ShareFormProps) {
  const words = useWordsOf(SHARE_WORDS);
  const [id, setId] = useState<string>();
  const [hasQr, setQr] = useState(false);
  const [copied, copy] = useCopying();
  const chosen = choices.find((choice) => choice.id === id) ?? choices[0];
  const { link } = chosen;
  const QrCode = qrCode.get();
  const copyLink = () => copy(link, words.linkCopied);
  return (
    <div className="share-form">
      <LinkChooser choices={choices} chosen={chosen} onChoose={setId} />
      {children}
      <div className="share-ways">
        <button type="button" className="button" onClick={copyLink}>
          {words.copyLink}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => copy(markdown.text(link), markdown.said)}
        >
          {markdown.name}
        </button>
        {hasSystemShare() && (
          <button
            type="button"
            className="button"
            onClick={() => systemShare({ title, url: link }, copyLink)}
          >
            {words.system}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-expanded={hasQr}
          onClick={() => setQr(!hasQr)}
        >
          {words.qr}
        </button>
      </div>
      <CopyResult copied={copied} />
      {hasQr && (
        <Crash>
          <Suspense fallback={<Waiting />}>
            <QrCode link={withoutFragment(link)} title={title} />
          </Suspense>
        </Crash>
      )}
    </div>
  );
}
