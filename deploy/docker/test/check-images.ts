import assert from 'node:assert/strict';
import type { CheckList } from './check-list.ts';
import { describeMegabytes } from './check-list.ts';
import { inspectImage } from './container.ts';
import { type Engine, readVersions } from './engine.ts';

const images = [
  { name: 'crs-api:dev', base: 'DEBIAN_IMAGE', bytesMax: 260e6 },
  { name: 'crs-web:dev', base: 'NGINX_IMAGE', bytesMax: 80e6 },
];

/** What holds of the images themselves, before anything runs as a system. */
export async function checkImages(engine: Engine, checks: CheckList): Promise<void> {
  for (const image of images) await checkImage(engine, checks, image);
  await checkApiContents(engine, checks);
  await checkWebContents(engine, checks);
}

async function checkImage(engine: Engine, checks: CheckList, image: (typeof images)[number]) {
  const { name, bytesMax } = image;
  const { Size, Config } = await inspectImage(engine, name);
  const base = await inspectImage(engine, readVersions()[image.base] ?? '');
  checks.note(`size of ${name}`, `${describeMegabytes(Size)}, of which base ${describeMegabytes(base.Size)}`);
  await checks.check(`${name} is at most ${describeMegabytes(bytesMax)}`, () => {
    assert.ok(Size <= bytesMax, `${Size} bytes`);
  });
  await checks.check(`${name} runs as a user without a name, above 10000`, () => {
    assert.match(Config.User, /^\d{5,}:\d{5,}$/);
    assert.ok(Number(Config.User.split(':')[0]) > 10_000);
  });
  await checks.check(`${name} starts and checks itself without a shell around it`, () => {
    assert.equal(Config.Healthcheck?.Test[0], 'CMD');
    const command = [...(Config.Entrypoint ?? []), ...(Config.Cmd ?? [])];
    assert.ok(command.length > 0 && !command.includes('-c'), command.join(' '));
  });
  await checks.check(`${name} says what it is`, async () => {
    const label = (key: string) => Config.Labels[`org.opencontainers.image.${key}`] ?? '';
    assert.equal(label('title'), name.replace(':dev', ''));
    assert.equal(label('version'), 'dev');
    assert.match(label('revision'), /^[0-9a-f]{40}$/);
    assert.ok(Date.parse(label('created')) > Date.parse('2026-01-01'));
    assert.ok(label('description').length > 20);
  });
}

async function runInside(engine: Engine, image: string, script: string, options: string[] = []) {
  return engine.dockerArgs(['run', '--rm', '--entrypoint', 'sh', ...options, image, '-c', script]);
}

async function checkApiContents(engine: Engine, checks: CheckList): Promise<void> {
  const inside = (script: string) => runInside(engine, 'crs-api:dev', script);
  await checks.check('crs-api: its bill of materials names exactly the packages that are in it', async () => {
    const found = await inside(
      "find . -path '*node_modules/*' -name package.json | grep -E 'node_modules/(@[^/]+/)?[^/]+/package.json$'",
    );
    const installed = found.split('\n').map((path) => path.replace('./', '').replace('/package.json', ''));
    const named = await listMaterials(engine, 'crs-api:dev', '/app/sbom.cdx.json');
    assert.deepEqual(named.filter((path) => path.includes('node_modules')).toSorted(), installed.toSorted());
  });
  await checks.check('crs-api: no tests, no development tools, no package manager', async () => {
    assert.equal(await inside("find /app -name '*.test.ts' -not -path '*/node_modules/*'"), '');
    assert.equal(await inside('command -v npm npx git curl gcc || true'), '');
    assert.equal(
      await inside('ls -d node_modules/typescript node_modules/vitest node_modules/vite 2>/dev/null || true'),
      '',
    );
  });
  await checks.check('crs-api: its user can change no file of the program', async () => {
    const writable = await inside('find /app /usr /etc -writable -not -type l 2>/dev/null');
    assert.equal(writable, '/app/data');
  });
  await checks.check('crs-api: a wrong environment ends it with everything that is wrong', async () => {
    const start = engine.docker('run --rm -e PORT=banana -e DATABASE_URL=mysql://x crs-api:dev');
    await assert.rejects(start, /PORT[\s\S]*DATABASE_URL|DATABASE_URL[\s\S]*PORT/);
  });
  await checks.check('crs-api: the heap follows the memory limit of the container', async () => {
    const print = 'require("node:v8").getHeapStatistics().heap_size_limit';
    const heapOf = async (memory: string) => {
      const options = ['--memory', memory, '--entrypoint', 'node'];
      return Number(await engine.dockerArgs(['run', '--rm', ...options, 'crs-api:dev', '-p', print]));
    };
    const [small, large] = [await heapOf('256m'), await heapOf('1g')];
    checks.note('heap at 256 MiB and at 1 GiB', `${describeMegabytes(small)}, ${describeMegabytes(large)}`);
    assert.ok(
      small < 0.75 * 256 * 2 ** 20 && large < 0.75 * 2 ** 30 && large > 2 * small,
      `${small} ${large}`,
    );
  });
}

async function checkWebContents(engine: Engine, checks: CheckList): Promise<void> {
  await checks.check('crs-web: its bill of materials names what the app is made of', async () => {
    const named = await listMaterials(engine, 'crs-web:dev', '/etc/nginx/crs/sbom.cdx.json');
    for (const name of ['react', '@mantine/core', '@tanstack/react-router'])
      assert.ok(named.includes(`node_modules/${name}`), name);
    assert.ok(!named.includes('node_modules/vite'));
  });
  await checks.check('crs-web: every script and style is there compressed, no source map is', async () => {
    const inside = (script: string) =>
      runInside(engine, 'crs-web:dev', `cd /usr/share/nginx/html; ${script}`);
    const scripts = await inside("find assets -name '*.js' -size +2k | wc -l");
    assert.ok(Number(scripts) > 0);
    assert.equal(
      await inside("find assets -name '*.js.gz' -size +0 | wc -l"),
      await inside("find assets -name '*.js' -exec test -e {}.gz ';' -print | wc -l"),
    );
    assert.equal(await inside("find . -name '*.map'"), '');
  });
}

async function listMaterials(engine: Engine, image: string, path: string): Promise<string[]> {
  const text = await runInside(engine, image, `cat ${path}`);
  const { components } = JSON.parse(text) as { components: { 'bom-ref': string }[] };
  return components.map((component) => component['bom-ref'].split('#')[1] ?? '');
}
