import type { CSSProperties } from 'react';
import classes from './bar.module.css';

interface BarProps {
  /** Of the longest bar beside it, 0 to 1. */
  share: number;
  /** The figure in words. */
  label: string;
  isEmphasized?: boolean;
}

export function Bar({ share, label, isEmphasized = false }: BarProps) {
  const length = { '--bar-length': Math.min(1, Math.max(0, share)) } as CSSProperties;
  return (
    <span className={classes.scale} data-emphasized={isEmphasized || undefined}>
      <span className={classes.bar} style={length} aria-hidden="true" />
      {label}
    </span>
  );
}
