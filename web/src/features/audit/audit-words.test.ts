import { expect, test } from 'vitest';
import { describeActor, sentenceOf } from './audit-words.ts';

test('an actor is a person with a name, a program, a key, or nobody that is known any more', () => {
  expect(describeActor({ actor: 'user:1', actorName: 'Ada' })).toEqual({ kind: 'person', name: 'Ada' });
  expect(describeActor({ actor: 'user:2', actorName: null }).kind).toBe('deleted');
  expect(describeActor({ actor: 'system', actorName: null }).kind).toBe('system');
  expect(describeActor({ actor: 'key:7', actorName: null }).kind).toBe('key');
});

test('actions of a newer server have no sentence', () => {
  expect(sentenceOf({ action: 'user.role-changed' })).toBe('roleChanged');
  expect(sentenceOf({ action: 'toString' })).toBeUndefined();
});
