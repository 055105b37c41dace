import {
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { coming } from '../data/coming.ts';
import { useScript } from '../script/useScript.ts';
import { left } from '../state/left.ts';
import { pathInside } from './pathInside.ts';
import { type SafeHtml, sanitize } from './sanitize.ts';
import '../styles/body.css';
import '../styles/paper.css';

interface BodyProps {
  html: string;
  lang: string;
  /** What the article scrolls in. */
  pane: HTMLElement | null;
}

/** What looks otherwise with its tools. */
const WANTS_TOOLS = 'pre, table, .awaited';

/** What a reader does who stays, and what a picture does that is gone. */
const CALLS_TOOLS = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'error'];

/**
 * Shows a body. The one place of the reader where HTML that came from outside
 * enters the page. What can be done with pictures, notes and code comes after it.
 */
export function Body({ html, lang, pane }: BodyProps) {
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const script = useScript();
  const safe = useMemo(() => script.body(sanitize(html), lang), [html, lang, script]);
  usePlacing(place, pane, safe);
  const tools = useTools(place, pane, safe);
  const followInside = (event: MouseEvent) => {
    const path = pathInside(event);
    if (path === null) return;
    event.preventDefault();
    navigate(path);
  };
  return (
    // Also for links in what the tools show.
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked, by key too
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link makes a click of Enter
    <div onClick={followInside}>
      <div className="body" lang={lang} dir="auto" ref={place} />
      {tools}
    </div>
  );
}

/**
 * Puts a text in its place. Of one that changes while it is read, what stays the
 * same is left alone: the place, the selection, the pictures.
 */
function usePlacing(
  place: RefObject<HTMLElement | null>,
  pane: HTMLElement | null,
  safe: SafeHtml,
): void {
  const written = useRef<SafeHtml>(null);
  useLayoutEffect(() => {
    const body = place.current;
    const before = written.current;
    // Strict mode comes twice.
    if (!body || before === safe) return;
    written.current = safe;
    // A copy: what was written is compared with the next text.
    const replace = () => body.replaceChildren(safe.cloneNode(true));
    if (!before) replace();
    else
      coming(
        () => import('../reading/placeText.ts'),
        ({ placeText }) => placeText(body, pane, before, safe),
        replace,
      );
  }, [place, pane, safe]);
}

/**
 * What is done with a text while it is read. It comes at once where it is seen,
 * else when the reader turns to the text.
 */
function useTools(
  place: RefObject<HTMLElement | null>,
  pane: HTMLElement | null,
  safe: SafeHtml,
): ReactNode {
  const { pathname } = useLocation();
  const [tools, setTools] = useState<ReactNode>(null);
  useEffect(() => {
    const body = place.current;
    if (!body || !pane) return;
    const calls = new AbortController();
    const come = () => {
      calls.abort();
      coming(
        () => import('../reading/Tools.tsx'),
        ({ Tools }) => setTools(<Tools body={body} pane={pane} />),
        (error) => console.info('An article is without its tools:', error),
      );
    };
    if (safe.querySelector(WANTS_TOOLS) || left.get().has(pathname)) come();
    else
      for (const call of CALLS_TOOLS) {
        // Errors of pictures do not bubble; they are caught on their way down.
        pane.addEventListener(call, come, { capture: true, signal: calls.signal });
      }
    return () => calls.abort();
  }, [place, pane, safe, pathname]);
  return tools;
}
