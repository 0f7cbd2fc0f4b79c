import type { PlaceOutcomes } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { Bar } from '../charts/bar.tsx';
import { outcomeNames } from './outcome-names.ts';
import classes from './place-table.module.css';

/** How often the course at a place of the list was opened, enrolled in or dismissed. */
export function PlaceTable({ places }: { places: PlaceOutcomes[] }) {
  const t = useTranslations('statistics');
  const formats = useFormats();
  if (places.length === 0) return null;
  const columns = outcomeNames.map((name) => {
    const countOf = (outcomes: PlaceOutcomes) => outcomes[`${name}Count`];
    return { name, countOf, largest: Math.max(1, ...places.map(countOf)) };
  });
  return (
    <table className={classes.table} aria-label={t('places')}>
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {t(`columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((outcomes) => (
          <tr key={outcomes.place}>
            <th scope="row">{outcomes.place}</th>
            {columns.map(({ name, countOf, largest }) => (
              <td key={name}>
                <Bar
                  share={countOf(outcomes) / largest}
                  label={formats.count(countOf(outcomes))}
                  isEmphasized={name === 'clicked'}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
