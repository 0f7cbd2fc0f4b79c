import type { PlaceOutcomes } from '@crs/contracts';
import { Bar } from '../charts/bar.tsx';
import { formatCount } from '../courses/course-words.ts';
import { outcomeNames } from './outcome-names.ts';
import classes from './place-table.module.css';

/** How often the course at a place of the list was opened, enrolled in or dismissed. */
export function PlaceTable({ places }: { places: PlaceOutcomes[] }) {
  if (places.length === 0) return null;
  const columns = outcomeNames.map(({ name, column }) => {
    const countOf = (outcomes: PlaceOutcomes) => outcomes[`${name}Count`];
    return { name, column, countOf, largest: Math.max(1, ...places.map(countOf)) };
  });
  return (
    <table className={classes.table} aria-label="By place in the list">
      <thead>
        <tr>
          <th scope="col">Place in the list</th>
          {columns.map(({ name, column }) => (
            <th key={name} scope="col">
              {column}
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
                  label={formatCount(countOf(outcomes))}
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
