import type { ImportDetails, ImportedFile } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import classes from './import-files.module.css';

const outcomes = ['created', 'updated', 'unchanged'] as const;

/** File by file: what it is, how its rows come out, and the first of each kind. */
export function ImportFiles({ imported }: { imported: ImportDetails }) {
  const t = useTranslations('imports.files');
  const formats = useFormats();
  const { reports, stubs, notices } = imported;
  return (
    <section aria-labelledby="import-files">
      <h2 id="import-files" className={classes.title}>
        {t('title')}
      </h2>
      <ul className={classes.files}>
        {reports.map((report) => (
          <File key={report.name} report={report} />
        ))}
      </ul>
      {stubs.courses + stubs.learners > 0 && (
        <p className={classes.note}>
          {t('stubs', { courses: formats.count(stubs.courses), learners: formats.count(stubs.learners) })}
          {stubs.examples.length > 0 && ` ${formats.list(stubs.examples)}`}
        </p>
      )}
      {notices.map((notice) => (
        <p key={notice} className={classes.note} lang="en">
          {notice}
        </p>
      ))}
    </section>
  );
}

function File({ report }: { report: ImportedFile }) {
  const t = useTranslations('imports.files');
  const counts = useTranslations('imports.counts');
  const formats = useFormats();
  return (
    <li className={classes.file}>
      <h3 className={classes.name} dir="auto">
        {report.name}
      </h3>
      <p className={classes.facts}>
        <span lang="en">{report.format}</span>
        <span>{t('rows', { count: report.rows })}</span>
        {report.refused > 0 && <span>{t('refused', { count: report.refused })}</span>}
        {report.warnings > 0 && <span>{t('warnings', { count: report.warnings })}</span>}
      </p>
      <div className={classes.outcomes}>
        {outcomes.map((outcome) => {
          const examples = report.examples[outcome] ?? [];
          return (
            examples.length > 0 && (
              <div key={outcome}>
                <h4 className={classes.outcome}>
                  {t('outcome', { outcome: counts(outcome), count: formats.count(report[outcome]) })}
                </h4>
                <ul className={classes.examples}>
                  {examples.map(({ rowNo, label }) => (
                    <li key={rowNo} dir="auto">
                      {label}
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </li>
  );
}
