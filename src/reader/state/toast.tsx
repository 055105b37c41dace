import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import '../styles/toast.css';

/** A word on what was done, and the way back. The texts are in the language of the interface. */
export interface Toast {
  text: string;
  /** Left out where there is nothing to undo. */
  action?: { label: string; run(): void };
}

/** How long a toast stays, in ms; while it has the focus or the pointer it stays on. */
const STAY = 10_000;

let root: Root | null = null;
let count = 0;

/**
 * Says something for a while, in place of what was said before. Toasts have a root
 * of their own: the first view needs nothing of them, and they outlive the view that they are about.
 */
export function showToast(toast: Toast): void {
  root ??= createRoot(regionIn(document.body));
  count += 1;
  root.render(<ToastBox key={count} toast={toast} />);
}

/** What screen readers listen to: it is there before the words. */
function regionIn(body: HTMLElement): HTMLElement {
  const region = document.createElement('div');
  region.className = 'toasts';
  region.setAttribute('role', 'status');
  body.append(region);
  return region;
}

function ToastBox({ toast: { text, action } }: { toast: Toast }) {
  const [isShown, setShown] = useState(true);
  const [isHeld, setHeld] = useState(false);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => setShown(false), STAY);
    return () => clearTimeout(timer);
  }, [isHeld]);
  if (!isShown) return null;
  const leave = () => {
    const back = before.current;
    flushSync(() => setShown(false));
    // The button that had the focus is gone.
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else document.getElementById('main')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while it is in use
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={(event) => {
        before.current ??= event.relatedTarget;
        setHeld(true);
      }}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <span>{text}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.run();
            leave();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
