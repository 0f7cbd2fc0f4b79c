import { IconDownload } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './import-formats.module.css';

const kinds = ['courses', 'course_runs', 'learners', 'interactions'] as const;

/** What files are understood, with an example of each. */
export function ImportFormats() {
  const t = useTranslations('imports.formats');
  return (
    <section aria-labelledby="import-formats">
      <h2 id="import-formats" className={classes.title}>
        {t('title')}
      </h2>
      <ul className={classes.kinds}>
        {kinds.map((kind) => (
          <li key={kind} className={classes.kind}>
            <h3 className={classes.name}>{t(`${kind}.name`)}</h3>
            <p className={classes.words}>{t(`${kind}.words`)}</p>
            <a className={classes.example} href={`/example-${kind}.csv`} download={`${kind}.csv`}>
              <IconDownload size={16} stroke={1.75} aria-hidden="true" />
              {t('example', { name: `${kind}.csv` })}
            </a>
          </li>
        ))}
      </ul>
      <p className={classes.others}>{t('others')}</p>
    </section>
  );
}
