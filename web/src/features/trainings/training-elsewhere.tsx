import { useTranslations } from 'use-intl';
import classes from './training-panel.module.css';

const ways = [
  { place: 'kubernetes', command: 'kubectl -n crs create job crs-train-now --from=cronjob/crs-trainer' },
  { place: 'compose', command: 'sh deploy/docker/compose.sh run --rm trainer' },
  { place: 'program', command: 'crs train --publish' },
] as const;

/** Who trains where the service does not, and how to have it done now. */
export function TrainingElsewhere() {
  const t = useTranslations('trainings.elsewhere');
  return (
    <>
      <p className={classes.words}>{t('words')}</p>
      <dl className={classes.ways}>
        {ways.map(({ place, command }) => (
          <div key={place}>
            <dt>{t(place)}</dt>
            <dd>
              <code>{command}</code>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
