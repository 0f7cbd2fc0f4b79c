import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withVariables } from '../src/describe-variables.ts';

it('docs/operations.md has every variable as the programs read it; else: node cli/src/write-variables.ts', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
  expect(withVariables(text)).toBe(text);
});
