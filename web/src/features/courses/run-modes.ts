import type { CourseRun } from '@crs/contracts';

export const runModes: readonly NonNullable<CourseRun['mode']>[] = ['on-campus', 'online', 'blended'];
