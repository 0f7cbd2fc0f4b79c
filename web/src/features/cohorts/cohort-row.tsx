import type { CohortSummary } from '@crs/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../shell/badge.tsx';
import classes from '../manage/manage-list.module.css';

export function CohortRow({ cohort }: { cohort: CohortSummary }) {
  const t = useTranslations('cohorts');
  const { id, name, isDemo, learnerCount, advisorCount } = cohort;
  return (
    <article className={classes.row}>
      <div>
        <h2 className={classes.name}>
          <Link to="/manage/cohorts/$id" params={{ id }} dir="auto">
            {name}
          </Link>
          {isDemo && <Badge>{t('demo')}</Badge>}
        </h2>
        {id !== name && <p className={classes.facts}>{id}</p>}
      </div>
      <p className={classes.facts}>{t('learnerCount', { count: learnerCount })}</p>
      <p className={classes.facts}>{t('advisorCount', { count: advisorCount })}</p>
    </article>
  );
}
