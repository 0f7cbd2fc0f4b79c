import type { Database } from '@crs/database';

const contentTables = ['courses', 'courseRelations', 'courseRuns', 'learners', 'interactions'] as const;

/** Everything that imports write, whole. */
export async function readContent(db: Database): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const table of contentTables) {
    const rows = await db
      .selectFrom(table as 'courses')
      .selectAll()
      .execute();
    // A run that comes back is a new row: nothing refers to its internal id.
    const told = table === ('courseRuns' as string) ? rows.map(({ id: _, ...row }) => row) : rows;
    content[table] = told.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return content;
}
