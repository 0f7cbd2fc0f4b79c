import type { ImportSummary } from '@crs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { LoadMore } from '../../shell/load-more.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import rows from '../manage/link-rows.module.css';
import { ImportBadge } from './import-badge.tsx';
import classes from './import-list.module.css';
import { importsQuery } from './imports-query.ts';

export function ImportList() {
  const t = useTranslations('imports');
  const query = useInfiniteQuery(importsQuery);
  const imports = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { list, expect } = useFocusOnNew<HTMLUListElement>(imports.length, 'li > a');
  return (
    <section aria-labelledby="all-imports">
      <h2 id="all-imports" className={classes.heading}>
        {t('all')}
      </h2>
      {imports.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {imports.length > 0 && (
        <ul ref={list} className={rows.list}>
          {imports.map((imported) => (
            <ListedImport key={imported.id} imported={imported} />
          ))}
        </ul>
      )}
      <LoadMore query={query} onAsk={expect} />
    </section>
  );
}

function ListedImport({ imported }: { imported: ImportSummary }) {
  const t = useTranslations('imports');
  const formats = useFormats();
  const { id, files, status, startedAt, actorName, counts } = imported;
  return (
    <li className={rows.row}>
      <Link to="/manage/imports/$id" params={{ id }} className={rows.title} dir="auto">
        {formats.list(files)}
      </Link>
      <span className={rows.facts}>
        <span>{formats.moment(startedAt)}</span>
        <span dir="auto">{actorName ?? t('command')}</span>
        {(status === 'done' || status === 'checked') && (
          <span>
            {t('brief', {
              created: formats.count(counts.created),
              updated: formats.count(counts.updated),
              refused: formats.count(counts.refused),
            })}
          </span>
        )}
      </span>
      <span className={rows.state}>
        <ImportBadge status={status} />
      </span>
    </li>
  );
}
