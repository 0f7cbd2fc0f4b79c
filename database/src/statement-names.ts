const names = new Map<string, string>();

/** Gives the text of a query a name, by which PostgreSQL keeps its plan on each connection. */
export function nameStatement(text: string): void {
  if (!names.has(text)) names.set(text, `crs_${names.size}`);
}

/** The name of a query, if it has one. */
export function findStatementName(text: string): string | undefined {
  return names.get(text);
}
