import type { ImportRowError } from '@crs/database';
import { formatCell } from './format-table.ts';
import { note } from './output.ts';

const SHOWN_MAX = 100;

/** Tells of the first hundred row errors as they come, and of the rest by number. */
export function tellRowErrors() {
  let count = 0;
  return {
    tell({ file, rowNo, columnName, message }: ImportRowError): void {
      count += 1;
      if (count > SHOWN_MAX) return;
      note(`${file}:${rowNo} ${columnName === null ? '' : `${columnName}: `}${message}`);
    },
    tellRest(): void {
      if (count > SHOWN_MAX) note(`… and ${formatCell(count - SHOWN_MAX)} more rows that are wrong`);
    },
  };
}
