export * from './accounts.ts';
export * from './courses.ts';
export * from './health.ts';
export * from './interactions.ts';
export * from './me.ts';
export * from './my-data.ts';
export { Nullable } from './nullable.ts';
export * from './problems.ts';
export * from './recommendations.ts';
