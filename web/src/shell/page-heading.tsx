import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import classes from './page-heading.module.css';

let isFirstPage = true;

interface PageHeadingProps {
  title: string;
  /** BCP 47 tag where the title is not in the language of the page. */
  language?: string | undefined;
  children?: ReactNode;
}

/** The h1 of a page. Takes the focus after a navigation, so that keyboards and screen readers start at the new page. */
export function PageHeading({ title, language, children }: PageHeadingProps) {
  const t = useTranslations('shell');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);

  return (
    <div className={classes.heading}>
      <title>{t('pageTitle', { title })}</title>
      <h1 ref={heading} tabIndex={-1} className={classes.title} lang={language} dir={language && 'auto'}>
        {title}
      </h1>
      {children !== undefined && <p className={classes.lead}>{children}</p>}
    </div>
  );
}
