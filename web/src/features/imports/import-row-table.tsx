import type { ImportRowPage } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import classes from './import-rows.module.css';
import { RowFaultWords } from './row-fault-words.tsx';

interface ImportRowTableProps {
  rows: ImportRowPage['items'];
  kind: 'wrong' | 'kept';
  labelledBy: string;
}

export function ImportRowTable({ rows, kind, labelledBy }: ImportRowTableProps) {
  const t = useTranslations('imports.rows');
  const formats = useFormats();
  const isKept = kind === 'kept';
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{t(isKept ? 'what' : 'file')}</th>
            {!isKept && <th scope="col">{t('row')}</th>}
            <th scope="col">{t(isKept ? 'id' : 'column')}</th>
            <th scope="col">{t(isKept ? 'why' : 'message')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- one row of a file may have several faults; they never move
            <tr key={place} data-outcome={row.outcome}>
              <td>{row.file}</td>
              {!isKept && <td className={classes.number}>{formats.count(row.rowNo)}</td>}
              <td>{row.column ?? '–'}</td>
              <td>
                <RowFaultWords row={row} />
                {row.outcome === 'warned' && <span className={classes.warned}> {t('warned')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
