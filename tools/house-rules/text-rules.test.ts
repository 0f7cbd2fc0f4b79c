import { describe, expect, it } from 'vitest';
import { findTextFaults } from './text-rules.ts';

const path = 'web/src/features/learning/learning-page.tsx';

describe('findTextFaults', () => {
  it.each([
    "notifyDone('Saved. Your list has changed.')",
    "const names = { taking: 'Taking' };",
    'const words = `Nothing found for “${words}”`;',
    'const words = `“${title}” is now in your courses.`;',
    "const words = 'no longer counts as completed';",
    'const text = "Über dich";',
  ])('finds %s, with its line', (text) => {
    expect(findTextFaults([{ path, text: `\n${text}` }])).toMatchObject([{ path, line: 2 }]);
  });

  it.each([
    "t('saved')",
    "lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage')",
    "if (event.key === 'Enter') submit();",
    "throw new Error('Something is wrong with the program');",
    "// Says 'Saved' to the reader",
    "const outline = 'M0 0H16A16 16 0 0 1 0 16Z';",
    "const className = 'row first';",
  ])('leaves %s alone', (text) => {
    expect(findTextFaults([{ path, text }])).toEqual([]);
  });

  it('leaves messages, tests and other programs alone', () => {
    const paths = [
      'web/src/messages/en/shell.ts',
      'web/src/a.test.tsx',
      'web/e2e/a.test.ts',
      'cli/src/crs.ts',
    ];
    expect(findTextFaults(paths.map((at) => ({ path: at, text: "'Saved.'" })))).toEqual([]);
  });
});
