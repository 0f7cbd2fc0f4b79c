import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pinImages } from '../kubernetes/pin-images.ts';

const folder = mkdtempSync(join(tmpdir(), 'crs-publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

const IMAGES = join(import.meta.dirname, '../kubernetes/overlays/production/images/kustomization.yaml');
/** Stands for Docker: a registry of its own, where every image has a digest, and a builder that writes down its call. */
const DOCKER = `#!/bin/sh
case "$*" in
  *imagetools*) for image; do :; done; printf 'sha256:%s\\n' "$(printf %s "$image" | sha256sum | cut -c1-64)" ;;
  *) echo "$*" >>${folder}/builds; echo 'progress of the build' ;;
esac
`;

it('a release builds on digests, and pins what it pushed', () => {
  const program = join(folder, 'docker');
  writeFileSync(program, DOCKER, { mode: 0o755 });
  execFileSync('sh', [join(import.meta.dirname, 'publish.sh'), 'ghcr.io/site/crs', '1.2.3', folder], {
    env: { ...process.env, DOCKER: program },
    stdio: 'pipe',
  });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim().split('\n');
  const bases = read('bases.env');
  expect(bases).toHaveLength(4);
  for (const line of bases) expect(line).toMatch(/^[A-Z]+_IMAGE=[a-z]+:[\w.-]+@sha256:[0-9a-f]{64}$/);
  const builds = read('builds');
  expect(builds).toHaveLength(2);
  for (const build of builds) {
    expect(build).toContain('--platform linux/amd64,linux/arm64 --push');
    for (const line of bases.slice(0, 3)) expect(build).toContain(`--build-arg ${line}`);
  }
  expect(builds[0]).toContain('--tag ghcr.io/site/crs/crs-api:1.2.3');
  const { images } = parse(pinImages(readFileSync(IMAGES, 'utf8'), read('pins.txt'))) as {
    images: { name: string; newName: string; digest: string }[];
  };
  expect(images.map(({ newName }) => newName)).toEqual([
    'ghcr.io/site/crs/crs-api',
    'ghcr.io/site/crs/crs-web',
    'docker.io/library/postgres',
  ]);
  expect(images[2]?.digest).toBe(bases[3]?.split('@')[1]);
});
