import type { ManagedCourse } from '@crs/contracts';
import { expect, it } from 'vitest';
import { emptyRun, isChanged, newCourse, toDraft, toEdit } from './course-draft.ts';

const stored: ManagedCourse = {
  ...newCourse,
  id: 'COM-3',
  title: 'Machine learning',
  prerequisites: [['COM-1'], ['MAT-2', 'MAT-3']],
  isStub: false,
  isDemo: false,
  learnerCount: 3,
  related: [],
  createdAt: '2026-11-23T10:00:00Z',
  updatedAt: '2026-11-23T10:00:00Z',
};

it('a stored course is edited field by field, and unchanged at first', () => {
  const draft = toDraft(stored);
  expect(Object.keys(draft).toSorted()).toEqual(Object.keys(newCourse).toSorted());
  expect(isChanged(draft, toDraft(stored))).toBe(false);
  expect(isChanged({ ...draft, title: 'Machines that learn' }, draft)).toBe(true);
});

it('blanks and groups without a course are no change', () => {
  const draft = toDraft(stored);
  const typed = {
    ...draft,
    provider: '  ',
    title: ' Machine learning ',
    prerequisites: [...draft.prerequisites, []],
    runs: [{ ...emptyRun, term: ' ' }],
  };
  expect(isChanged(typed, draft)).toBe(false);
  expect(toEdit(typed)).toMatchObject({ provider: null, title: 'Machine learning' });
  expect(toEdit(typed).prerequisites).toEqual(stored.prerequisites);
});

it('a stub waits for its title', () => {
  expect(toDraft({ ...stored, isStub: true, title: 'COM-3' }).title).toBe('');
});
