import { lineAt } from './source-files.ts';

export interface ImportStatement {
  specifier: string;
  line: number;
  isTypeOnly: boolean;
}

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/;
const QUOTED = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/;
const PATTERN = /(?<=(?:[=(,:?!&|{;[>]|\breturn)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\//;
/** Comments, quoted texts and patterns, told apart without a parser. */
export const TOKEN = new RegExp([COMMENT, QUOTED, PATTERN].map(({ source }) => source).join('|'), 'g');

const BEFORE_SPECIFIER =
  /(?<![.$\w])(?:from|import|(?:import|require|vi\.(?:importActual|mock|doMock))(?:<[^>]*>)?\()\s*$/;
const BEFORE_URL = /\bnew URL\(\s*$/;
const BEFORE_TYPE = /\b(?:import|export)\s+type\s[\w\s$*,{}]*$/;
const PROGRAM_FILE = /\.[cm]?[jt]sx?$/;

/**
 * Every module that a source names: static and dynamic imports, re-exports, `require`, and the file of a worker in
 * `new URL('x.ts', import.meta.url)`. Comments and other strings are told apart without a parser; a specifier that is
 * put together at run time is not seen.
 */
export function readImports(source: string): ImportStatement[] {
  const imports: ImportStatement[] = [];
  let code = '';
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    code += source.slice(code.length, index);
    const specifier = readSpecifier(code, token);
    if (specifier) {
      imports.push({ specifier, line: lineAt(source, index), isTypeOnly: BEFORE_TYPE.test(code) });
    }
    code += ' '.repeat(token.length);
  }
  return imports;
}

function readSpecifier(code: string, token: string): string | undefined {
  if (!/^['"`]/.test(token)) return undefined;
  const text = token.slice(1, -1);
  if (BEFORE_SPECIFIER.test(code)) return text;
  // A URL without a leading dot is relative all the same.
  return BEFORE_URL.test(code) && PROGRAM_FILE.test(text) ? text.replace(/^(?![.@/])/, './') : undefined;
}
