import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './bare-frame.module.css';
import { BrandMark } from './brand-mark.tsx';

/** For pages that stand outside of the app, where nobody may be signed in. */
export function BareFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <div className={classes.frame}>
      <header>
        <Link to="/" className={classes.brand} aria-label={t('toStart')}>
          <BrandMark />
        </Link>
      </header>
      <main>{children}</main>
    </div>
  );
}
