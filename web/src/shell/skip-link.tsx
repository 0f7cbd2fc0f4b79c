import { useTranslations } from 'use-intl';
import classes from './skip-link.module.css';

export function SkipLink() {
  const t = useTranslations('shell');
  return (
    <a href="#main" className={classes.link}>
      {t('skipLink')}
    </a>
  );
}
