import { Command } from 'commander';
import { examine, type Finding } from '../examine.ts';
import { formatTable } from '../format-table.ts';
import { print, printJson } from '../output.ts';
import { CommandFailed } from '../report-error.ts';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('check the environment, database, schema, model and disk, and say what to do')
    .option('--json', 'print the findings as JSON')
    .action(async ({ json }: { json?: true }) => {
      const findings = await examine();
      if (json) printJson(findings);
      else print(formatFindings(findings));
      if (findings.some(({ state }) => state === 'failed')) throw new CommandFailed();
    });
}

function formatFindings(findings: readonly Finding[]): string {
  const rows = findings.map(({ state, subject, finding, advice }) => [
    state,
    subject,
    advice ? `${finding}: ${advice}` : finding,
  ]);
  return formatTable(['state', 'subject', 'finding'], rows);
}
