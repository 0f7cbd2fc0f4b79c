import { describe, expect, it } from 'vitest';
import { readImports } from './read-imports.ts';

const specifiers = (source: string) => readImports(source).map(({ specifier }) => specifier);

describe('readImports', () => {
  it('finds each form of import, on its line', () => {
    const source = `import 'a';
import b, { type B } from "b";
import type {
  C,
} from './c.ts';
export * from 'd';
export type { E } from 'e';
const f = await import('f');
type G = import('g').G;
const h = require('h');
const i = await vi.importActual<typeof import('i')>('i');
new Worker(new URL('j.ts', import.meta.url));`;
    expect(readImports(source).map(({ specifier, line }) => [specifier, line])).toEqual([
      ['a', 1],
      ['b', 2],
      ['./c.ts', 5],
      ['d', 6],
      ['e', 7],
      ['f', 8],
      ['g', 9],
      ['h', 10],
      ['i', 11],
      ['i', 11],
      ['./j.ts', 12],
    ]);
  });

  it('tells imports of types alone from imports of values', () => {
    const source = "import type { A } from 'a';\nimport { type B, b } from 'b';\nexport type { C } from 'c';";
    expect(readImports(source).map(({ isTypeOnly }) => isTypeOnly)).toEqual([true, false, true]);
  });

  it.each([
    ['a comment', "// import 'a'\n/* import 'b' */"],
    ['a string that speaks of one', `const text = "import x from 'y'"; const kinds = ['import', 'from'];`],
    ['a template', "const text = `import x from 'y'`;"],
    ['a picture of a page', "const image = new URL('a.png', import.meta.url);"],
    ['a member that has the name', "client.import('a'); rows.from('b');"],
  ])('passes over %s', (_, source) => {
    expect(specifiers(source)).toEqual([]);
  });

  it('is not led astray by quotes in patterns, comments and addresses', () => {
    const source = `const isQuoted = /['"]/.test(text);
const clean = (text: string) => { return /[",]/.test(text); };
const test = (text: string) => /'/.test(text);
const address = 'https://crs.example.org'; // it's here
import 'a';`;
    expect(specifiers(source)).toEqual(['a']);
  });
});
