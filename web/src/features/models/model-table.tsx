import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './model-table.module.css';

export interface TableLine {
  key: string;
  label: string;
  meaning?: string | undefined;
  own: ReactNode;
  live: ReactNode;
  isDifferent?: boolean;
}

interface ModelTableProps {
  caption: string;
  lines: TableLine[];
  /** False where the model is the live one, or none is live. */
  hasLive: boolean;
}

/** Values of a model beside those of the live one. */
export function ModelTable({ caption, lines, hasLive }: ModelTableProps) {
  const t = useTranslations('models.table');
  return (
    <table className={classes.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">{t('own')}</th>
          {hasLive && <th scope="col">{t('live')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, meaning, own, live, isDifferent = false }) => (
          <tr key={key} data-different={isDifferent || undefined}>
            <th scope="row">
              {label}
              {meaning !== undefined && <span className={classes.meaning}>{meaning}</span>}
            </th>
            <td>{own}</td>
            {hasLive && <td>{live}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
