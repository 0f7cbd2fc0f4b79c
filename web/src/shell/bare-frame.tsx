import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './bare-frame.module.css';
import { BrandMark } from './brand-mark.tsx';

/** For pages that stand outside of the app, where nobody may be signed in. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <header>
        <Link to="/" className={classes.brand} aria-label="CRS, to the start">
          <BrandMark />
        </Link>
      </header>
      <main>{children}</main>
    </div>
  );
}
