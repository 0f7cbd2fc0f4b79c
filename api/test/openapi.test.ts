import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeApi } from '../src/describe-api.ts';

const contracts = join(import.meta.dirname, '../../contracts');

describe('the description of the API', () => {
  it('is what the program says, regenerated', async () => {
    expect(await describeApi()).toBe(readFileSync(join(contracts, 'openapi.json'), 'utf8'));
  });

  it('is what the client types were made from', () => {
    const generator = join(contracts, 'client-generator/print-client-types.ts');
    const types = execFileSync(process.execPath, [generator, join(contracts, 'openapi.json')], {
      encoding: 'utf8',
    });
    expect(types).toBe(readFileSync(join(contracts, 'src/api.gen.ts'), 'utf8'));
  });
});
