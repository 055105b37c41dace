import { useRef, useState } from 'react';
import type { Entry } from '../../../src/manifest/types.ts';
import { Body } from '../../../src/reader/body/Body.tsx';
import { EVERYTHING } from '../../../src/reader/filter/filter.ts';
import { HitBar } from '../../../src/reader/hits/HitBar.tsx';
import type { Found } from '../../../src/reader/hits/trail.ts';
import { ArticleHeader } from '../../../src/reader/parts/ArticleHeader.tsx';
import { Neighbours } from '../../../src/reader/parts/Neighbours.tsx';
import { Lightbox } from '../../../src/reader/reading/Lightbox.tsx';
import { Note } from '../../../src/reader/reading/Note.tsx';
import { ResumeNote } from '../../../src/reader/reading/ResumeNote.tsx';
import { QuoteBar } from '../../../src/reader/share/QuoteBar.tsx';
import { QuoteNote } from '../../../src/reader/share/QuoteNote.tsx';
import type { Selected } from '../../../src/reader/share/selected.ts';
import { ArticleBar } from '../../../src/reader/views/ArticleBar.tsx';
import { BODY } from '../body.ts';
import { nothing, type Part } from '../part.ts';
import '../../../src/reader/styles/share.css';

/** An article, and what opens over it. */
export const ARTICLE: readonly Part[] = [
  {
    part: 'Bar of an article',
    states: [
      { state: 'plain', show: ({ plain }) => <ArticleBar entry={plain} filter={EVERYTHING} /> },
    ],
  },
  {
    part: 'Article',
    states: [
      {
        state: 'header',
        show: ({ picture }) => (
          <ArticleHeader entry={{ ...picture, lang: 'zh-CN' }} headline={null} />
        ),
      },
      {
        state: 'body with every mark-up',
        show: () => (
          <div className="article">
            <Body html={BODY} lang="zh-CN" pane={null} />
          </div>
        ),
      },
    ],
  },
  {
    part: 'Neighbours',
    states: [
      {
        state: 'of an article',
        show: ({ plain }) => <Neighbours entry={plain} filter={EVERYTHING} />,
      },
    ],
  },
  {
    part: 'Over an article',
    states: [
      { state: 'goes on where it was left', show: () => <Resumed /> },
      { state: 'a note', show: () => <WithNote /> },
      { state: 'a picture in full', show: () => <WithPicture /> },
      { state: 'a passage is selected', show: ({ plain }) => <WithPassage entry={plain} /> },
      { state: 'the quotation of a link is gone', show: () => <QuoteNote state="lost" /> },
      { state: 'it has words of a search', show: () => <HitsOf found={{ count: 12, at: 2 }} /> },
      { state: 'it has none of them', show: () => <HitsOf found={{ count: 0, at: 0 }} /> },
    ],
  },
];

function HitsOf({ found }: { found: Found }) {
  return <HitBar query="储能 电网" found={found} onStep={nothing} onClear={nothing} />;
}

function Resumed() {
  const [pane, setPane] = useState<HTMLElement | null>(null);
  return <div ref={setPane}>{pane && <ResumeNote pane={pane} />}</div>;
}

function WithPassage({ entry }: { entry: Entry }) {
  const [passage, setPassage] = useState<HTMLElement | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const selected = passage && selectedIn(passage);
  return (
    <div className="article-pane">
      <p ref={setPassage}>选中的一段话，工具在它下面。</p>
      {selected && <QuoteBar ref={bar} entry={entry} selected={selected} onShare={nothing} />}
    </div>
  );
}

function selectedIn(passage: HTMLElement): Selected {
  const range = document.createRange();
  range.selectNodeContents(passage);
  const text = passage.textContent;
  return { range, text, quote: { start: text, end: '', before: '', after: '' } };
}

function WithNote() {
  const [mark, setMark] = useState<HTMLElement | null>(null);
  const [note, setNote] = useState<Element | null>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="body" lang="zh-CN">
      <p>
        一句带注的话
        <button type="button" className="button" ref={setMark} onClick={() => setOpen(true)}>
          1
        </button>
      </p>
      <p ref={setNote}>注的内容，可以有好几行字。</p>
      {isOpen && mark && note && <Note mark={mark} note={note} onClose={() => setOpen(false)} />}
    </div>
  );
}

function WithPicture() {
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <figure className="body" lang="zh-CN">
      <img ref={setPicture} src={PICTURE} alt="港口" width={240} height={160} />
      <figcaption>清晨的港口</figcaption>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Lightbox
      </button>
      {isOpen && picture && <Lightbox picture={picture} onClose={() => setOpen(false)} />}
    </figure>
  );
}

/** A harbour in few lines. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160"><rect width="240" height="160" fill="#e8d9b0"/><circle cx="170" cy="60" r="24" fill="#c2543a"/><rect y="100" width="240" height="60" fill="#456"/></svg>`,
)}`;
