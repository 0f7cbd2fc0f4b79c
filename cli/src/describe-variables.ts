import { configVariables } from '@crs/api';
import { backupVariables, migrateVariables } from './config.ts';

const START = '<!-- variables: written by cli/src/write-variables.ts -->\n';
const END = '<!-- end of variables -->';

type Variable = (typeof configVariables)[string];

/** The document with the table of every variable that the service and the `crs` command read. */
export function withVariables(document: string): string {
  const [head, rest] = document.split(START);
  const tail = rest?.slice(rest.indexOf(END));
  if (!head || !tail?.startsWith(END)) throw new Error('the document has no place for the variables');
  return `${head}${START}${describeVariables()}\n${tail}`;
}

function describeVariables(): string {
  const rows = Object.entries({ ...configVariables, ...migrateVariables, ...backupVariables }).map(
    ([name, variable]) =>
      `| \`${name}\` | ${describeDefault(variable)} | ${escape(variable.meaning)}${describeRange(variable)} |`,
  );
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function describeDefault({ default: value, isSecret }: Variable): string {
  const text = value === '' ? '–' : `\`${escape(value)}\``;
  return isSecret ? `${text} *secret*` : text;
}

function describeRange({ choices, min, max }: Variable): string {
  if (choices) return ` (${choices.join(', ')})`;
  return min === undefined || max === undefined ? '' : ` (${min} to ${max})`;
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|');
}
