import { join } from 'node:path';
import { findEnvironmentFaults, findFileFaults, findMachineFaults } from './file-rules.ts';
import { findImportFaults } from './import-directions.ts';
import { listSourceFiles } from './source-files.ts';
import { findTextFaults } from './text-rules.ts';
import { findWorkflowFaults } from './workflow-rules.ts';

const files = listSourceFiles(join(import.meta.dirname, '..', '..'));
const faults = [
  findImportFaults,
  findFileFaults,
  findEnvironmentFaults,
  findMachineFaults,
  findTextFaults,
  findWorkflowFaults,
].flatMap((find) => find(files));
for (const { path, line, message } of faults) console.error(`${path}${line ? `:${line}` : ''} ${message}`);
console.error(`${files.length} files, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
