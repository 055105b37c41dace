import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../words/WordsProvider.tsx';

/** Opens and closes a sheet from outside. */
export interface SheetHandle {
  open(): void;
  close(): void;
}

interface SheetProps {
  title: string;
  children: ReactNode;
  ref: Ref<SheetHandle>;
}

/**
 * A dialog over the page: the platform's own, so that focus stays inside, Escape
 * closes it, and focus goes back to what opened it. Its content is drawn while it is open.
 */
export function Sheet({ title, children, ref }: SheetProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useImperativeHandle(ref, () => ({
    open() {
      // Its content first: the dialog gives the focus to what it finds inside.
      flushSync(() => setOpen(true));
      dialog.current?.showModal();
    },
    close: () => dialog.current?.close(),
  }));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; Escape does it by key
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={title}
      onClose={() => setOpen(false)}
      onClick={(event) => {
        // The dialog's own box is covered by its content: what is left to click is the backdrop.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      {open && (
        <div className="sheet-content">
          <header className="sheet-header">
            <h2>{title}</h2>
            <button
              type="button"
              className="icon-button"
              aria-label={words.close}
              onClick={() => dialog.current?.close()}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M6 6l12 12M18 6L6 18" />
              </svg>
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
