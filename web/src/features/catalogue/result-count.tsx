import { useFormats } from '../../language/use-formats.ts';
import { type CatalogueSearch, countFilters } from './catalogue-search.ts';
import classes from './result-count.module.css';

/** Announced when it changes, so that typing into the search box can be heard to work. */
export function ResultCount({ total, search }: { total: number | undefined; search: CatalogueSearch }) {
  const formats = useFormats();
  const isWhole = search.q === undefined && countFilters(search) === 0;
  return (
    <p className={classes.count} role="status">
      {total !== undefined && (
        <>
          <strong>{formats.count(total)}</strong> {total === 1 ? 'course' : 'courses'}
          {search.q !== undefined && <> for “{search.q}”</>}
          {isWhole && ' in the catalogue'}
        </>
      )}
    </p>
  );
}
