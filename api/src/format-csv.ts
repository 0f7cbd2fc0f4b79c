/** One row of a CSV file, with its line end. */
export function formatCsvRow(cells: readonly string[], isSpreadsheetSafe: boolean): string {
  const safe = isSpreadsheetSafe ? cells.map(neutralise) : cells;
  return `${safe.map(quoteCell).join(',')}\n`;
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Spreadsheets run a cell that begins with one of these as a formula. */
function neutralise(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** A list as `crs import` reads it: `a|b`, where a bar within an entry is `\|` and a backslash `\\`. */
export function formatList(entries: readonly string[]): string {
  return entries.map((entry) => entry.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|');
}
