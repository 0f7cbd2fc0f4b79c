import { parseDatabaseUrl } from '@crs/database';
import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Variable {
  type: 'text' | 'secret' | 'integer' | 'number' | 'url' | 'list' | 'choice' | 'database';
  default: string;
  meaning: string;
  isSecret?: boolean;
  min?: number;
  max?: number;
  choices?: readonly string[];
}

export type Variables = Readonly<Record<string, Variable>>;

/** The environment is wrong; the message lists everything that is. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`wrong environment:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads every variable of a table as text, with its default, and says what is wrong. */
export function readVariables<T extends Variables>(table: T, environment: Environment) {
  const problems: string[] = [];
  const values: Record<string, string> = {};
  for (const [name, variable] of Object.entries(table)) {
    try {
      values[name] = readText(name, variable, environment);
      checkValue(variable, values[name]);
      if (variable.isSecret && isExampleSecret(values[name]) && isOpenToOthers(environment))
        throw new Error('the secret of a try-out, which everybody knows: make one of your own');
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`);
    }
  }
  return { values: values as Record<keyof T, string>, problems };
}

/** The try-outs in `deploy/` have secrets, and passwords in addresses, that say so. */
function isExampleSecret(value: string): boolean {
  return /^(?:\w+:\/\/[^/@]*:)?example-/.test(value);
}

/** More than a try-out on one's own machine. */
function isOpenToOthers({ PUBLIC_URL = '', NODE_ENV }: Environment): boolean {
  if (PUBLIC_URL.startsWith('https:')) return true;
  const isLocal = /^(?:https?:\/\/(?:[^/]+\.)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)|$)/.test(
    PUBLIC_URL,
  );
  return NODE_ENV === 'production' && !isLocal;
}

function readText(name: string, variable: Variable, environment: Environment): string {
  const plain = environment[name];
  const file = variable.isSecret ? environment[`${name}_FILE`] : undefined;
  if (plain && file) throw new Error(`both ${name} and ${name}_FILE are set`);
  if (file) return readFileSync(file, 'utf8').trim();
  return plain || variable.default;
}

function checkValue(variable: Variable, value: string): void {
  const { type, min = -Infinity, max = Infinity, choices = [] } = variable;
  if (type === 'integer' || type === 'number') checkNumber(value, min, max, type);
  if (type === 'url' && value !== '' && !/^https?:\/\/[^/]/.test(value))
    throw new Error(`not an http address: "${value}"`);
  if (type === 'choice' && !choices.includes(value))
    throw new Error(`"${value}" is none of ${choices.join(', ')}`);
  if (type === 'database') parseDatabaseUrl(value);
}

function checkNumber(value: string, min: number, max: number, type: 'integer' | 'number'): void {
  const number = Number(value);
  if (type === 'integer' && !/^-?\d+$/.test(value)) throw new Error(`not a whole number: "${value}"`);
  if (Number.isNaN(number)) throw new Error(`not a number: "${value}"`);
  if (number < min || number > max) throw new Error(`${value} is outside ${min} to ${max}`);
}
