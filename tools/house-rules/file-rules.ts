import { posix } from 'node:path';
import { type Fault, isGenerated, isTestFile, isTypeScript, type SourceFile } from './source-files.ts';

const LINES_MAX = 300;
const NAMELESS =
  /^(utils?|helpers?|common|misc|shared|core|lib|types|other|managers?|impl|dto)$|-(utils?|helpers?|misc|impl|dto)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/** Files that are too long, or named after nothing, or not in kebab-case. */
export function findFileFaults(files: readonly SourceFile[]): Fault[] {
  return files
    .filter((file) => isTypeScript(file) && !isGenerated(file))
    .flatMap((file) =>
      [...explainLength(file), ...explainName(file)].map((message) => ({ path: file.path, message })),
    );
}

function explainLength({ text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > LINES_MAX ? [`${lines} lines: split it, ${LINES_MAX} is the limit`] : [];
}

function explainName({ path }: SourceFile): string[] {
  const parts = path.replace(/\.[cm]?tsx?$/, '').split('/');
  const nameless = parts
    .filter((part) => NAMELESS.test(part))
    .map((part) => `"${part}" says nothing: name the thing`);
  return KEBAB_CASE.test(posix.basename(path)) ? nameless : [...nameless, 'file names are kebab-case'];
}

const CONFIGURATION = /(^|\/)config\.ts$|\.config\.ts$|^(tools|bench|deploy)\//;
const ENVIRONMENT =
  /\bprocess\s*\??\.\s*env\b|\bprocess\s*\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|from ['"](?:node:)?process['"]/;

/** Reads of the environment outside the `config.ts` of a process, tests and scripts. */
export function findEnvironmentFaults(files: readonly SourceFile[]): Fault[] {
  return files
    .filter((file) => isTypeScript(file) && !isTestFile(file) && !CONFIGURATION.test(file.path))
    .flatMap((file) =>
      matchLines(file, ENVIRONMENT, 'read the environment in config.ts and pass the value on'),
    );
}

// Put together from parts, so that this file does not break its own rule.
const MACHINE_FOLDER = new RegExp(
  `(?<![\\w.:/-])/(?:${['work', 'root', 'home/\\w+', 'Users/\\w+'].join('|')})/`,
);
const LOCKED_HOST = /"resolved": "(?:git\+)?(?:https?|ssh):/;
const REGISTRY = /^\s*(?:@[\w-]+:)?registry\s*=/;

/** Paths of one person's machine anywhere, and addresses of a registry in the lock file or npm's settings. */
export function findMachineFaults(files: readonly SourceFile[]): Fault[] {
  return files.flatMap((file) => [
    ...matchLines(file, MACHINE_FOLDER, 'a path of one machine'),
    ...(file.path.endsWith('package-lock.json')
      ? matchLines(file, LOCKED_HOST, 'an address of a registry')
      : []),
    ...(file.path.endsWith('.npmrc') ? matchLines(file, REGISTRY, 'an address of a registry') : []),
  ]);
}

function matchLines({ path, text }: SourceFile, pattern: RegExp, message: string): Fault[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [{ path, line: index + 1, message }] : []));
}
