// Everything about the manifests that needs no cluster: rendered again and compared, every combination against the
// rules and the shapes of its kinds, Trivy. Installs kubectl and Trivy where they are missing. Ends with
// `N passed, N failed`.   node deploy/kubernetes/check.ts
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckList } from '../docker/test/check-list.ts';
import { renderedFile, renderOverlay } from './render.ts';
import { checkSchema } from './rules/check-schema.ts';
import { type Combination, listCombinations } from './rules/combination.ts';
import { rules } from './rules/index.ts';
import { type Manifest, parseManifests } from './rules/manifest.ts';
import { sites } from './rules/site.ts';
import { findKubectl } from './scan/find-kubectl.ts';
import { listBrokenManifests } from './scan/broken-manifests.ts';
import { findTrivy, listFindings, scanManifests } from './scan/scan-manifests.ts';

const YAML_LINES_MAX = 120;

async function checkAll(folder: string, checks: CheckList): Promise<void> {
  process.env['KUBECTL'] = findKubectl(folder);
  for (const { name } of sites) {
    await checks.check(`rendered/${name}.yaml is what the overlay renders`, () =>
      assert.equal(readFileSync(renderedFile(name), 'utf8'), renderOverlay(name)),
    );
  }
  const combinations: (Combination & { title: string })[] = [
    ...sites.map((site) => ({ overlay: site.name, components: [], site })),
    ...listCombinations(),
  ].map((combination) => ({
    ...combination,
    title: [combination.overlay, ...combination.components].join(' + '),
  }));
  const sets: Record<string, Manifest[]> = {};
  for (const { title, overlay, components, site } of combinations) {
    await checks.check(`${title}: ${rules.length} rules`, () => {
      const manifests = parseManifests(renderOverlay(overlay, components));
      sets[title] = manifests;
      assert.deepEqual(
        rules.flatMap(({ id, check }) => check(manifests, site).map((it) => `${id} ${it}`)),
        [],
      );
    });
  }
  await checks.check(`the shapes of all objects of ${combinations.length} combinations`, () =>
    assert.deepEqual(checkSchema(sets), []),
  );
  const objects = Object.values(sets)
    .flat()
    .map((manifest) => JSON.stringify(manifest));
  const unlike = [...new Set(objects)].map((text) => JSON.parse(text) as Manifest);
  const trivy = findTrivy(folder);
  const broken = listBrokenManifests(sets['minikube'] ?? []);
  await checks.check(`Trivy finds what is wrong with each of ${broken.length} broken manifests`, () => {
    const findings = listFindings(
      trivy,
      folder,
      broken.map(({ manifest }) => manifest),
    );
    const missed = broken.filter(({ finding }, index) => !findings[index]?.has(finding));
    assert.deepEqual(
      missed.map(({ rule, finding }) => `${finding} does not find ${rule}`),
      [],
    );
  });
  await checks.check(
    `Trivy on the ${unlike.length} unlike objects of ${objects.length}, and the Dockerfiles`,
    () => assert.deepEqual(scanManifests(trivy, folder, unlike), []),
  );
  await checks.check(`no YAML file of more than ${YAML_LINES_MAX} lines`, () =>
    assert.deepEqual(findLongFiles(), []),
  );
}

function findLongFiles(): string[] {
  const files = ['base', 'components', 'overlays'].flatMap((name) =>
    readdirSync(join(import.meta.dirname, name), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(name, file),
    ),
  );
  return files
    .filter((file) => file.endsWith('.yaml'))
    .filter(
      (file) =>
        readFileSync(join(import.meta.dirname, file), 'utf8')
          .trimEnd()
          .split('\n').length > YAML_LINES_MAX,
    );
}

const checks = new CheckList();
const folder = mkdtempSync(join(tmpdir(), 'crs-manifest-check-'));
try {
  await checkAll(folder, checks);
} catch (error) {
  await checks.check('the run itself', () => Promise.reject(error as Error));
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = checks.finish() ? 0 : 1;
