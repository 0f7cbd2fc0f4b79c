import { createTranslator } from 'use-intl';
import { expect, test } from 'vitest';
import { createFormats } from '../../language/formats.ts';
import { models as german } from '../../messages/de/models.ts';
import { models as english } from '../../messages/en/models.ts';
import { findObstacle, kindOfActor, nameVersion, sayVerdict } from './model-words.ts';

const formats = createFormats('en-GB');

test('a version is named by its time, or as it is', () => {
  const { name, tag } = nameVersion('20261123T152245123Z-abcd1234', formats);
  expect(tag).toBe('abcd1234');
  expect(name).toContain('2026');
  expect(name).toMatch(/:22:45/);
  for (const version of ['second', '20261399T152245123Z-abcd1234'])
    expect(nameVersion(version, formats)).toEqual({ name: version, tag: undefined });
});

test('who changed the live model has a name', () => {
  const person = { actor: 'user:1', actorName: 'Meera Kulkarni' };
  const actors = [person, { actor: 'system', actorName: null }, { actor: 'deleted', actorName: null }];
  const inEnglish = createTranslator({ locale: 'en', messages: english, namespace: 'changes' });
  expect(actors.map((actor) => inEnglish('actor', kindOfActor(actor)))).toEqual([
    'Meera Kulkarni',
    'A crs command',
    'A deleted account',
  ]);
  const inGerman = createTranslator({ locale: 'de', messages: german, namespace: 'changes' });
  expect(actors.map((actor) => inGerman('actor', kindOfActor(actor)))).toEqual([
    'Meera Kulkarni',
    'Ein crs-Befehl',
    'Ein gelöschtes Konto',
  ]);
  expect(kindOfActor({ actor: 'key:1', actorName: null })).toEqual({ kind: 'named', name: 'key:1' });
});

test('a verdict is a sentence', () => {
  expect(sayVerdict('the first model; +0.1 ± 0.01')).toBe('The first model; +0.1 ± 0.01.');
  expect(sayVerdict('Done.')).toBe('Done.');
});

test('a model says why it cannot be made live', () => {
  expect(findObstacle({ status: 'live', hasBytes: true })).toBe('live');
  expect(findObstacle({ status: 'retired', hasBytes: false })).toBe('bytes');
  expect(findObstacle({ status: 'candidate', hasBytes: true })).toBeUndefined();
});
