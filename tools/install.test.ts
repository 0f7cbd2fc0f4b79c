import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainOldNode, linkBundledNode } from './bundled-node.mjs';
import { listStalePackages } from './install.mjs';

const left = { version: '1.0.0', integrity: 'sha512-left' };
const otherPlatform = { version: '2.0.0', integrity: 'sha512-mac', optional: true };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crs-install-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, packages: Record<string, object>) {
  writeFileSync(join(folder, path), JSON.stringify({ lockfileVersion: 3, packages }));
}

describe('listStalePackages', () => {
  it('names everything on a fresh clone', () => {
    write('package-lock.json', { '': {}, 'node_modules/left': left });
    expect(listStalePackages(folder)).toEqual(['node_modules/left']);
  });

  it('names nothing when the lock file is what is installed, optional parts of other platforms aside', () => {
    write('package-lock.json', { 'node_modules/left': left, 'node_modules/mac': otherPlatform, api: {} });
    write('node_modules/.package-lock.json', { 'node_modules/left': left, api: {} });
    expect(listStalePackages(folder)).toEqual([]);
  });

  it('names a package whose version or content has changed, and a new one', () => {
    const updated = { version: '1.0.1', integrity: 'sha512-new' };
    const link = { resolved: 'api', link: true };
    write('package-lock.json', { 'node_modules/left': updated, 'node_modules/@crs/api': link });
    write('node_modules/.package-lock.json', { 'node_modules/left': left });
    expect(listStalePackages(folder)).toEqual(['node_modules/left', 'node_modules/@crs/api']);
  });

  it('names an optional package that is there in another version', () => {
    write('package-lock.json', { 'node_modules/mac': { ...otherPlatform, version: '2.1.0' } });
    write('node_modules/.package-lock.json', { 'node_modules/mac': otherPlatform });
    expect(listStalePackages(folder)).toEqual(['node_modules/mac']);
  });

  it('takes a half-written record for an installation to be done again', () => {
    write('package-lock.json', { 'node_modules/left': left });
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{"packages": {');
    expect(listStalePackages(folder)).toEqual(['node_modules/left']);
  });
});

describe('linkBundledNode', () => {
  const bundle = `node-${process.platform}-${process.arch}`;
  const bin = () => join(folder, 'node_modules', '.bin');

  it('makes the link that an older npm forgets, once', () => {
    mkdirSync(bin());
    mkdirSync(join(folder, 'node_modules', bundle, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'node_modules', bundle, 'bin', 'node'), '');
    expect([linkBundledNode(folder), linkBundledNode(folder)]).toEqual([true, true]);
    expect(readlinkSync(join(bin(), 'node'))).toBe(join('..', bundle, 'bin', 'node'));
  });

  it('makes none where npm has brought no Node', () => {
    mkdirSync(bin());
    expect(linkBundledNode(folder)).toBe(false);
    expect(existsSync(join(bin(), 'node'))).toBe(false);
  });
});

describe('explainOldNode', () => {
  const explain = (version: string, isBundled = false) =>
    explainOldNode({ isBundled, version, minimum: '24.7' });

  it('is silent where npm brings a Node or the machine has one that is new enough', () => {
    expect(explain('20.11.0', true)).toBeUndefined();
    for (const version of ['24.7.0', '24.21.3', '25.0.0', '101.1.0'])
      expect(explain(version)).toBeUndefined();
  });

  it('names both versions and the way out elsewhere', () => {
    expect(explain('24.6.9')).toMatch(/needs Node 24\.7 or newer; this is 24\.6\.9\. .*nodejs\.org/);
    expect(explain('22.18.0')).toMatch(/this is 22\.18\.0/);
  });
});
