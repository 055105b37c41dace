interface ToolProps {
  name: string;
  /** Of its icon. */
  path: string;
  className?: string;
  isOff: boolean;
  onClick: () => void;
}

/** A button that is an icon with a name. */
export function Tool({ name, path, className = '', isOff, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={name}
      title={name}
      // One that is switched off while it has the focus would lose it, and the keys with it.
      aria-disabled={isOff}
      onClick={onClick}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
