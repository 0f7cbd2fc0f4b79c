import type { TestProject } from 'vitest/node';
import { startPostgresCluster } from './postgres-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One PostgreSQL server for the whole test run; each test file makes databases of its own in it. */
export default function setup(project: TestProject) {
  const cluster = startPostgresCluster();
  project.provide('postgresUrl', cluster.url('postgres'));
  return () => cluster.stop();
}
