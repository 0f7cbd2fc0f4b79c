import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createSecrets } from '../create-secrets.ts';
import { pinImages } from '../pin-images.ts';
import { getSite } from './prove-rule.ts';

const IMAGES = join(import.meta.dirname, '../overlays/production/images/kustomization.yaml');
const DIGEST = `sha256:${'a1'.repeat(32)}`;

describe('a release', () => {
  const text = readFileSync(IMAGES, 'utf8');

  it('names its images by digest and leaves the others', () => {
    const pinned = pinImages(text, [`crs-api=registry.example.com/crs-api@${DIGEST}`]);
    const { images } = parse(pinned) as { images: unknown[] };
    expect(images[0]).toEqual({ name: 'crs-api', newName: 'registry.example.com/crs-api', digest: DIGEST });
    expect(images.slice(1)).toEqual((parse(text) as { images: unknown[] }).images.slice(1));
  });

  it.each([`crs-other=registry.example.com/other@${DIGEST}`, 'crs-api=registry.example.com/crs-api:latest'])(
    'refuses %s',
    (pin) => expect(() => pinImages(text, [pin])).toThrow('known name'),
  );
});

describe('the secrets of a new installation', () => {
  it('have every key that production is supplied with, but for the certificate', () => {
    const keys = Object.fromEntries(
      createSecrets().map(({ metadata, stringData }) => [metadata.name, Object.keys(stringData)]),
    );
    const { 'crs-web-tls': _certificate, ...supplied } = getSite('production').suppliedSecrets;
    for (const [name, wanted] of Object.entries(supplied))
      expect(keys[name]).toEqual(expect.arrayContaining(wanted));
  });

  it('are new each time, agree with each other, and are long enough to sign sessions', () => {
    const secrets = createSecrets();
    const values = [...secrets, ...createSecrets()].flatMap(({ stringData }) =>
      ['password', 'secret', 'key'].flatMap((key) => stringData[key] ?? []),
    );
    expect(new Set(values).size).toBe(10);
    expect(Math.min(...values.map(({ length }) => length))).toBeGreaterThanOrEqual(32);
    for (const { username, password, url } of secrets.map(({ stringData }) => stringData))
      if (url) expect(url).toContain(`//${username}:${password}@`);
  });
});

describe('the versions of the images', () => {
  it('are the same for Docker and for Minikube', () => {
    const docker = readFileSync(join(import.meta.dirname, '../../docker/versions.env'), 'utf8');
    const minikube = readFileSync(
      join(import.meta.dirname, '../overlays/minikube/images/kustomization.yaml'),
      'utf8',
    );
    const { images } = parse(minikube) as { images: { name: string; newTag: string }[] };
    const postgres = images.find(({ name }) => name === 'postgres');
    expect(docker).toMatch(new RegExp(`^POSTGRES_IMAGE=postgres:${postgres?.newTag}$`, 'm'));
  });
});
