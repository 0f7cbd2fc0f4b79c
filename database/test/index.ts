export { createTestDatabase, describeOnEachDatabase, type TestDatabase } from './each-database.ts';
export { holdTable } from './hold-table.ts';
export { type PostgresCluster, startPostgresCluster } from './postgres-cluster.ts';
export { type SilentProxy, startSilentProxy } from './silent-proxy.ts';
