import { expect, it } from 'vitest';
import { listCommonValues } from './count-values.ts';
import { listDeclaredValues } from './declared-values.ts';

const ada = {
  interests: ['Number  Theory', 'number theory', 'Poetry'],
  goal: 'I want to become a number theorist',
  programme: 'Mathématiques',
  level: 'advanced',
  languages: ['en-GB', 'en', 'fr'],
} as const;

it('values have one name for all ways of writing them, and one weight a kind', () => {
  const values = listDeclaredValues(ada);
  expect(values.map(({ name }) => name)).toEqual([
    'level:advanced',
    'interest:number theory',
    'interest:poetry',
    'goal:number',
    'goal:theorist',
    'programme:mathematiques',
    'language:en',
    'language:fr',
  ]);
  expect(values[1]).toMatchObject({ kind: 'interest', text: 'Number  Theory', weight: 2 ** -0.5 });
  expect(values[3]).toMatchObject({ kind: 'goal', text: ada.goal });
  expect(values[5]!.weight).toBe(1);
});

it('only those of ten learners with a history are common', () => {
  const others = { ...ada, goal: null, programme: 'Law', languages: [] };
  const declared = [
    ...Array.from({ length: 10 }, () => ada),
    ...Array.from({ length: 9 }, () => others),
    others,
  ];
  const offsets = Uint32Array.from([...Array.from({ length: 20 }, (_, i) => i), 19]);
  const names = listCommonValues(declared, { offsets, courses: new Uint32Array(19) });
  expect(names).toContain('programme:mathematiques');
  expect(names).toContain('level:advanced');
  expect(names).not.toContain('programme:law');
  expect(names.filter((name) => name.startsWith('language:'))).toEqual(['language:en', 'language:fr']);
});
