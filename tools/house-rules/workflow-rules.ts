import { posix } from 'node:path';
import { parse } from 'yaml';
import type { Fault, SourceFile } from './source-files.ts';

interface Step {
  uses?: string;
  run?: string;
}

interface Job extends Step {
  permissions?: unknown;
  steps?: Step[];
  'timeout-minutes'?: number;
}

interface Workflow {
  on: unknown;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const WORKFLOW = /^\.github\/workflows\/[\w-]+\.ya?ml$/;
const PINNED = /^\s*(?:- )?uses: (?:\.\/\S+|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)+)$/;
const FILE = /(?<![\w./-])(?:\.ci|api|bench|cli|database|deploy|recommender|tools|trainer|web)\/[\w./-]*\w/g;
const NPM_SCRIPT = /\bnpm (?:run (?:--silent )?)?(?!(?:audit|ci|exec|install|version)\b)([a-z][\w:-]*)/g;

/** What a workflow of GitHub Actions must not do, and what it runs that is not there. */
export function findWorkflowFaults(files: readonly SourceFile[]): Fault[] {
  const paths = new Set(files.map(({ path }) => path));
  const root = files.find(({ path }) => path === 'package.json');
  const scripts = new Set(Object.keys(root ? (JSON.parse(root.text).scripts ?? {}) : {}));
  return files
    .filter(({ path }) => WORKFLOW.test(path))
    .flatMap((file) =>
      explainWorkflow(file, { paths, scripts }).map((message) => ({ path: file.path, message })),
    );
}

function explainWorkflow(
  { text }: SourceFile,
  project: { paths: ReadonlySet<string>; scripts: ReadonlySet<string> },
): string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, { steps: own = [] }]) => own);
  return [
    ...explainPins(text),
    ...explainRights(workflow, text),
    ...jobs
      .filter(([, job]) => !job.uses && !job['timeout-minutes'])
      .map(([name]) => `the job ${name} has no timeout-minutes`),
    ...steps.flatMap(({ run = '' }) => explainScript(run, project)),
  ];
}

function explainPins(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*(?:- )?uses:/.test(line) && !PINNED.test(line))
    .map((line) => `not pinned by commit with its version beside it: ${line.trim()}`);
}

function explainRights({ on, permissions, concurrency }: Workflow, text: string): string[] {
  const events = typeof on === 'object' && on !== null ? Object.keys(on) : [String(on)];
  const faults: string[] = [];
  if (!permissions) faults.push('no permissions at the top: the default ones are too many');
  else if (Object.values(permissions).includes('write')) faults.push('write permissions belong to a job');
  if (!concurrency) faults.push('no concurrency: two runs may meet');
  if (events.includes('pull_request_target')) faults.push('pull_request_target runs with secrets');
  if (events.includes('pull_request') && /\bsecrets\s*[.[]/.test(text))
    faults.push('a build of a pull request reads secrets');
  return faults;
}

function explainScript(
  run: string,
  { paths, scripts }: { paths: ReadonlySet<string>; scripts: ReadonlySet<string> },
): string[] {
  const missing = [...run.matchAll(FILE)]
    .map(([path]) => posix.normalize(path))
    .filter((path) => !paths.has(path));
  const unknown = [...run.matchAll(NPM_SCRIPT)]
    .map(([, name = '']) => name)
    .filter((name) => !scripts.has(name));
  return [
    ...(run.includes('${{') ? ['an expression inside a script can inject into it: pass it by env'] : []),
    ...missing.map((path) => `runs ${path}, which is not there`),
    ...unknown.map((name) => `runs npm ${name}, which package.json does not have`),
  ];
}
