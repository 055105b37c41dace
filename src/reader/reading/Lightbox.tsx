import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useWordsOf } from '../words/useWordsOf.ts';
import { captionOf, picturesBeside, sizeOf } from './shownPictures.ts';
import { Tool } from './Tool.tsx';
import { useZoom } from './useZoom.ts';
import { READING_WORDS } from './words.ts';
import '../styles/lightbox.css';

interface LightboxProps {
  /** The picture of a body that was asked for. */
  picture: HTMLImageElement;
  onClose: () => void;
}

/** A picture in full, and from it the others of the same text. */
export function Lightbox({ picture, onClose }: LightboxProps) {
  const words = useWordsOf(READING_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [pictures] = useState(() => picturesBeside(picture));
  const [at, setAt] = useState(() => pictures.indexOf(picture));
  const shown = pictures[at] ?? picture;
  const caption = captionOf(shown);

  const close = () => dialog.current?.close();
  const go = (by: number) => {
    const next = at + by;
    if (!pictures[next]) return;
    setAt(next);
    whole();
  };
  const { zoom, whole, step, handlers } = useZoom(stage, (swipe) => {
    if (swipe === 'close') close();
    else go(swipe === 'next' ? 1 : -1);
  });
  useLayoutEffect(() => {
    // The dialog gives the focus back to what had it: so that is the picture, also after a click.
    picture.focus({ preventScroll: true });
    dialog.current?.showModal();
  }, [picture]);

  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyed(event, { go, step, whole });
    if (!act) return;
    event.preventDefault();
    // The keys of the page are not meant.
    event.stopPropagation();
    act();
  };
  // Where the finger went down: the stage holds on to it, so that its click is always the stage's.
  const isBeside = useRef(false);
  const onClick = () => {
    if (isBeside.current && zoom.scale === 1) close();
  };
  const steps = [
    { name: words.smaller, path: 'M5 12h14', act: () => step(-1), isOff: zoom.scale === 1 },
    { name: words.larger, path: 'M12 5v14M5 12h14', act: () => step(1), isOff: false },
    { name: words.close, path: 'M6 6l12 12M18 6L6 18', act: close, isOff: false },
  ];
  const ways = [
    { name: words.previous, path: 'M14 6l-6 6 6 6', by: -1, className: 'previous' },
    { name: words.next, path: 'M10 6l6 6-6 6', by: 1, className: 'next' },
  ];
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={words.picture}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape, + and - do the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: each of its gestures has a key and a button */}
      <div
        className="lightbox-stage"
        ref={stage}
        onPointerDownCapture={({ target, currentTarget }) => {
          isBeside.current = target === currentTarget;
        }}
        onClick={onClick}
        {...handlers}
      >
        <img
          key={at}
          src={shown.currentSrc || shown.src}
          alt={shown.alt}
          referrerPolicy="no-referrer"
          draggable={false}
          width={sizeOf(shown).width}
          height={sizeOf(shown).height}
          style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
        />
      </div>
      <div className="lightbox-tools">
        <output>{pictures.length > 1 && words.pictureOf(at + 1, pictures.length)}</output>
        {steps.map(({ name, path, act, isOff }) => (
          <Tool key={name} name={name} path={path} onClick={act} isOff={isOff} />
        ))}
      </div>
      {pictures.length > 1 &&
        ways.map(({ name, path, by, className }) => (
          <Tool
            key={name}
            name={name}
            path={path}
            className={className}
            onClick={() => go(by)}
            isOff={!pictures[at + by]}
          />
        ))}
      {caption && (
        <p className="lightbox-caption" lang={shown.closest('[lang]')?.getAttribute('lang') ?? ''}>
          {caption}
        </p>
      )}
    </dialog>
  );
}

interface Acts {
  go: (by: number) => void;
  step: (steps: number) => void;
  whole: () => void;
}

/** What a key does to a picture, or null. */
function keyed({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { go, step, whole }: Acts) {
  if (ctrlKey || metaKey || altKey) return null;
  const acts = new Map<string, () => void>([
    ['ArrowLeft', () => go(-1)],
    ['ArrowRight', () => go(1)],
    ['+', () => step(1)],
    ['=', () => step(1)],
    ['-', () => step(-1)],
    ['0', whole],
  ]);
  return acts.get(key) ?? null;
}
