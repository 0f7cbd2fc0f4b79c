import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text file of the project: its path from the root with `/`, and what it holds. */
export interface SourceFile {
  path: string;
  text: string;
}

/** A broken rule: where, and what to do about it. */
export interface Fault {
  path: string;
  line?: number;
  message: string;
}

// `.git` is a file in a worktree.
const FOREIGN = new Set(['node_modules', '.git', 'dist', 'coverage', 'test-results', 'playwright-report']);
const ROOT_DATA = 'data';

/** Every text file of ours below the folder, in a stable order; binary files, installed and built ones are left out. */
export function listSourceFiles(root: string): SourceFile[] {
  return listPaths(root, '')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

function listPaths(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !FOREIGN.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isFile()) return [path];
      const isOurs = entry.isDirectory() && path !== ROOT_DATA;
      return isOurs ? listPaths(root, path) : [];
    });
}

export function isTypeScript({ path }: SourceFile): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

export function isGenerated({ path }: SourceFile): boolean {
  return /\.gen\.tsx?$|(^|\/)generated\//.test(path);
}

/** Tests, what they stand on, and the set-up of test runners: none of it is shipped. */
export function isTestFile({ path }: SourceFile): boolean {
  return /\.test\.tsx?$|(^|\/)(test|e2e)\/|(vitest|playwright)\.config\.ts$/.test(path);
}

/** Line number, from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
