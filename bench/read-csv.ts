import { readFileSync } from 'node:fs';

/** Rows of a CSV by column name; quoted cells may hold commas, line ends and doubled quotes. */
export function readCsv(file: URL): Record<string, string>[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g;
  for (const [, quoted, plain, end] of readFileSync(file, 'utf8').matchAll(cells)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ',') rows.push([]);
  }
  const [header, ...rest] = rows.filter(({ length }) => length > 1);
  return rest.map((row) => Object.fromEntries(header!.map((name, column) => [name, row[column] ?? ''])));
}
