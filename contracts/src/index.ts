export * from './courses.ts';
export * from './health.ts';
export * from './interactions.ts';
export * from './me.ts';
export { Nullable } from './nullable.ts';
export * from './problems.ts';
export * from './recommendations.ts';
