import type { CourseStart } from '@crs/contracts';

const courseStarts: readonly CourseStart[] = ['now', 'month', '3-months'];

export function isCourseStart(text: string): text is CourseStart {
  return courseStarts.some((start) => start === text);
}
