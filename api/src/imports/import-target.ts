import type { Database } from '@crs/database';

/** Where an import writes, and what it writes of itself into each row. */
export interface ImportTarget {
  db: Parameters<Parameters<ReturnType<Database['transaction']>['execute']>[0]>[0];
  importId: number | null;
  isDemo: boolean;
  at: Date;
}

/** A record with the row of the file that it came from. */
export interface Sourced<T> {
  rowNo: number;
  record: T;
}
