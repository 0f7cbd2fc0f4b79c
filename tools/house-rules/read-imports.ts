import { lineAt } from './source-files.ts';

export interface ImportStatement {
  specifier: string;
  line: number;
  isTypeOnly: boolean;
}

const NAMED =
  /(?<!['"`.$\w-])(?:import|export)(?<type>\s+type)?\s+[\w$*{][\s\w$*,{}]*?\bfrom\s*(['"`])(?<specifier>[^'"`\s]+)\2/g;
const BARE = /(?<!['"`.$\w-])import\s*\(?\s*(['"`])(?<specifier>[^'"`\s]+)\1/g;
const OTHER =
  /\b(?:require|vi\.mock|vi\.doMock|importActual)(?:<[^>]*>)?\(\s*(['"`])(?<specifier>[^'"`\s]+)\1/g;
const WORKER = /new URL\(\s*(['"`])(?<specifier>[^'"`\s]+\.[cm]?[jt]sx?)\1\s*,\s*import\.meta\.url/g;

/**
 * Every module that a source names: static and dynamic imports, re-exports, `require`, and `new URL('x.ts',
 * import.meta.url)` of a worker. Found by patterns, without a parser, after blanking the comments: code that builds a
 * specifier at run time is not seen.
 */
export function readImports(source: string): ImportStatement[] {
  const text = blankComments(source);
  return [NAMED, BARE, OTHER, WORKER].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({
      specifier: match.groups?.['specifier'] ?? '',
      line: lineAt(text, match.index),
      isTypeOnly: match.groups?.['type'] !== undefined,
    })),
  );
}

const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;

/** Same length and same lines, with spaces for comments; a `//` inside a quoted string stays. */
function blankComments(source: string): string {
  return source.replace(TOKEN, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}
