import { describe, expect, it } from 'vitest';
import { findWorkflowFaults } from './workflow-rules.ts';

const PIN = `actions/checkout@${'a1'.repeat(20)} # v7.0.1`;
const GOOD = `
on:
  pull_request:
permissions:
  contents: read
concurrency: { group: ci }
jobs:
  test:
    timeout-minutes: 5
    steps:
      - uses: ${PIN}
      - run: npm run check && node tools/test.ts
  all:
    uses: ./.github/workflows/other.yml
`;

function findIn(text: string): string[] {
  const faults = findWorkflowFaults([
    { path: 'package.json', text: '{"scripts":{"check":"true","test":"true"}}' },
    { path: 'tools/test.ts', text: '' },
    { path: '.github/workflows/ci.yml', text },
  ]);
  return faults.map(({ message }) => message);
}

describe('a workflow', () => {
  it('may be good', () => expect(findIn(GOOD)).toEqual([]));

  it.each([
    ['a tag instead of a commit', PIN, 'actions/checkout@v7', 'not pinned'],
    ['a commit without its version', ' # v7.0.1', '', 'not pinned'],
    ['no permissions', 'permissions:\n  contents: read', '', 'no permissions'],
    ['write for every job', 'contents: read', 'contents: write', 'belong to a job'],
    ['no concurrency', 'concurrency: { group: ci }', '', 'no concurrency'],
    ['no timeout', '    timeout-minutes: 5\n', '', 'the job test has no timeout'],
    ['secrets for strangers', 'pull_request:', 'pull_request_target:', 'runs with secrets'],
    [
      'a secret in a pull request',
      'run: npm',
      'env: { A: "${{ secrets.A }}" }\n        run: npm',
      'reads secrets',
    ],
    ['an expression in a script', 'npm run check', 'echo ${{ github.head_ref }}', 'inject'],
    ['a script that is not there', 'npm run check', 'npm run chekc', 'runs npm chekc'],
    ['a file that is not there', 'tools/test.ts', 'tools/tset.ts', 'runs tools/tset.ts'],
  ])('is found with %s', (_, from, to, expected) => {
    const text = GOOD.replace(from, to);
    expect(text).not.toBe(GOOD);
    expect(findIn(text)).toEqual([expect.stringContaining(expected)]);
  });
});
