import type { CourseContent } from '../src/index.ts';

/** What a catalogue says of a course of which it says nothing. */
export const bareCourse: Omit<CourseContent, 'id'> = {
  title: '',
  description: '',
  subjects: [],
  skills: [],
  level: null,
  language: null,
  provider: null,
};
