import type { ImportDetails } from '@crs/contracts';
import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import classes from './import-counts.module.css';

const outcomes = ['created', 'updated', 'unchanged', 'refused'] as const;

/** How many rows come out how, as one bar and in figures. */
export function ImportCounts({ imported: { counts, status } }: { imported: ImportDetails }) {
  const t = useTranslations('imports.counts');
  const formats = useFormats();
  const total = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  return (
    <section aria-labelledby="import-counts">
      <h2 id="import-counts" className={classes.title}>
        {t(status === 'checked' || status === 'applying' ? 'foreseen' : 'done', { count: total })}
      </h2>
      {total > 0 && (
        <div className={classes.bar} aria-hidden="true">
          {outcomes.map(
            (outcome) =>
              counts[outcome] > 0 && (
                <span
                  key={outcome}
                  className={classes.part}
                  data-outcome={outcome}
                  style={{ '--part': counts[outcome] } as CSSProperties}
                />
              ),
          )}
        </div>
      )}
      <dl className={classes.figures}>
        {outcomes.map((outcome) => (
          <div key={outcome} className={classes.figure}>
            <dt data-outcome={outcome}>{t(outcome)}</dt>
            <dd>{formats.count(counts[outcome])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
