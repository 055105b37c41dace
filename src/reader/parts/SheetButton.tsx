import { type ReactNode, useRef } from 'react';
import { Later } from './Later.tsx';
import { Sheet, type SheetHandle } from './Sheet.tsx';

interface SheetButtonProps {
  /** Names the button and the sheet. */
  name: string;
  /** What is drawn on the button, on a grid of 24. */
  icon: ReactNode;
  /** What the sheet shows: it comes when it is opened, and may close it. */
  children: (close: () => void) => ReactNode;
}

/** A button with a picture that opens a sheet. */
export function SheetButton({ name, icon, children }: SheetButtonProps) {
  const sheet = useRef<SheetHandle>(null);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={name}
        aria-haspopup="dialog"
        onClick={() => sheet.current?.open()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          {icon}
        </svg>
      </button>
      <Sheet ref={sheet} title={name}>
        <Later>{children(() => sheet.current?.close())}</Later>
      </Sheet>
    </>
  );
}
