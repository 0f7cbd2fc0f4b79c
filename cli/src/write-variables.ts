import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withVariables } from './describe-variables.ts';

/** Writes the table of variables into docs/operations.md. */
const path = join(import.meta.dirname, '../../docs/operations.md');
writeFileSync(path, withVariables(readFileSync(path, 'utf8')));
