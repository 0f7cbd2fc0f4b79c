import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApi } from './describe-api.ts';

/** Writes contracts/openapi.json and the client types made from it. */
const contracts = join(import.meta.dirname, '../../contracts');
const document = join(contracts, 'openapi.json');
writeFileSync(document, await describeApi());
const generator = join(contracts, 'client-generator/print-client-types.ts');
writeFileSync(join(contracts, 'src/api.gen.ts'), execFileSync(process.execPath, [generator, document]));
