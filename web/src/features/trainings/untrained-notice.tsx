import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMe } from '../account/me-query.ts';
import { isAnalyst } from '../account/roles.ts';
import classes from './untrained-notice.module.css';

/** Says after an import that lists do not know all of it yet, and where that is changed. */
export function UntrainedNotice({ count }: { count: number }) {
  const t = useTranslations('trainings');
  const may = isAnalyst(useMe());
  if (count === 0) return null;
  return (
    <p className={classes.words}>
      {t.rich('behindImport', {
        count,
        may: String(may),
        link: (words) => (
          <Link to="/manage/models" className={classes.link}>
            {words}
          </Link>
        ),
      })}
    </p>
  );
}
