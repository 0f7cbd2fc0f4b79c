import { expect, test } from 'vitest';
import { renderIn } from '../../language/render-in.tsx';
import { PlacementNote } from './placement-note.tsx';

const render = (kind: 'rerank' | 'diversity' | 'exploration' | 'ignored' | 'lessOf') =>
  renderIn(
    'en',
    <PlacementNote placement={{ kind, tableRank: 40, ...(kind === 'lessOf' && { subject: 'Algebra' }) }} />,
  );

test('a course that stands elsewhere than its score says so', () => {
  expect(render('exploration')).toContain('New course, worth a look');
  expect(render('diversity')).toContain('for variety');
  expect(render('ignored')).toContain('passed it by');
  expect(render('lessOf')).toContain('as you want less of Algebra');
});

test('a course in its own place says nothing', () => {
  expect(renderIn('en', <PlacementNote placement={undefined} />)).toBe('');
  expect(render('rerank')).toBe('');
});
