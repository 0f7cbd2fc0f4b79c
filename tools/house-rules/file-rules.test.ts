import { describe, expect, it } from 'vitest';
import { findEnvironmentFaults, findFileFaults, findMachineFaults } from './file-rules.ts';

const lines = (count: number) => 'const a = 1;\n'.repeat(count);
const messages = (faults: { message: string }[]) => faults.map(({ message }) => message);

describe('findFileFaults', () => {
  it('limits the length of what is written by hand', () => {
    expect(findFileFaults([{ path: 'api/src/long.ts', text: lines(300) }])).toEqual([]);
    expect(messages(findFileFaults([{ path: 'api/src/long.ts', text: lines(301) }]))[0]).toMatch(/301 lines/);
    expect(findFileFaults([{ path: 'api/src/long.gen.ts', text: lines(5000) }])).toEqual([]);
  });

  it.each(['api/src/utils.ts', 'web/src/lib/date.ts', 'cli/src/date-helpers.ts', 'contracts/src/types.ts'])(
    'refuses a name that says nothing: %s',
    (path) => {
      expect(messages(findFileFaults([{ path, text: '' }]))[0]).toMatch(/says nothing/);
    },
  );

  it('wants kebab-case', () => {
    expect(messages(findFileFaults([{ path: 'web/src/CourseCard.tsx', text: '' }]))).toHaveLength(1);
    const plain = ['web/src/course-card.test.tsx', 'web/src/vite-env.d.ts'];
    expect(findFileFaults(plain.map((path) => ({ path, text: '' })))).toEqual([]);
  });
});

describe('findEnvironmentFaults', () => {
  it.each([
    'process.env.HOME',
    "process.env['HOME']",
    'const { env } = process;',
    "import { env } from 'node:process'",
  ])('finds %s outside config.ts, tests and tools', (text) => {
    expect(findEnvironmentFaults([{ path: 'api/src/log.ts', text }])).toHaveLength(1);
    const allowed = ['api/src/config.ts', 'api/test/serve.test.ts', 'tools/test.ts', 'web/vite.config.ts'];
    expect(findEnvironmentFaults(allowed.map((path) => ({ path, text })))).toEqual([]);
  });

  it('leaves the rest of process alone', () => {
    expect(
      findEnvironmentFaults([{ path: 'cli/src/crs.ts', text: 'process.exit(process.argv.length)' }]),
    ).toEqual([]);
  });
});

describe('findMachineFaults', () => {
  const folder = (name: string) => `/${name}/crs/data`;

  it('finds a folder of one machine in any file, with its line', () => {
    const text = `# Notes\nsee ${folder('root')}`;
    expect(findMachineFaults([{ path: 'docs/notes.md', text }])).toMatchObject([{ line: 2 }]);
    expect(findMachineFaults([{ path: 'a.json', text: `"${folder('home/ada')}"` }])).toHaveLength(1);
  });

  it('leaves relative paths and addresses alone', () => {
    const text = `api${folder('work')} https://crs.example.org${folder('work')} ./home`;
    expect(findMachineFaults([{ path: 'docs/notes.md', text }])).toEqual([]);
  });

  it('finds the address of a registry in the lock file', () => {
    const locked = (resolved: string) => [{ path: 'package-lock.json', text: `"resolved": "${resolved}"` }];
    expect(findMachineFaults(locked('https://registry.example.org/a.tgz'))).toHaveLength(1);
    expect(findMachineFaults(locked('contracts'))).toEqual([]);
    expect(findMachineFaults([{ path: '.npmrc', text: 'registry=https://example.org' }])).toHaveLength(1);
  });
});
