import { expect, test } from 'vitest';
import { findStep } from './training-steps.ts';

test('a training goes through its steps, each a like share of the whole', () => {
  expect(findStep({ stage: null, share: null })).toMatchObject({ name: undefined, behind: 0 });
  expect(findStep({ stage: 'load', share: null })).toMatchObject({
    name: 'load',
    step: 1,
    steps: 5,
    behind: 0,
  });
  expect(findStep({ stage: 'evaluate', share: 0.5 })).toMatchObject({
    name: 'evaluate',
    step: 2,
    behind: 0.3,
  });
  expect(findStep({ stage: 'store', share: 1 }).behind).toBe(1);
});

test('a stage of a newer server has no name', () => {
  expect(findStep({ stage: 'distil', share: 0.5 })).toMatchObject({ name: undefined, behind: 0 });
});
