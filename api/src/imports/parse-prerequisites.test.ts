import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPrerequisites, parsePrerequisites, PrerequisiteSyntaxError } from './parse-prerequisites.ts';

describe('a prerequisite expression', () => {
  it.each([
    ['', []],
    ['A', [['A']]],
    ['A&(B|C)', [['A'], ['B', 'C']]],
    ['A|B', [['A', 'B']]],
    [' COMP 250 & ( MATH 133 | MATH 134 ) ', [['COMP 250'], ['MATH 133', 'MATH 134']]],
    [
      'A&B|C',
      [
        ['A', 'C'],
        ['B', 'C'],
      ],
    ],
    [
      '(A&B)|(C&D)',
      [
        ['A', 'C'],
        ['A', 'D'],
        ['B', 'C'],
        ['B', 'D'],
      ],
    ],
    ['A&A', [['A']]],
    ['A&(A|B)', [['A']]],
    ['((A))', [['A']]],
    ['"A&B"|"say ""hi"""', [['A&B', 'say "hi"']]],
  ])('%s', (text, groups) => {
    expect(parsePrerequisites(text)).toEqual(groups);
  });

  it.each([
    ['A&', 'expected a course id or "(" at the end'],
    ['A&(B|C', 'expected ")" at the end'],
    ['A)', 'expected "&", "|" or the end at character 2, not ")"'],
    ['A||B', 'expected a course id or "(" at character 3, not "|"'],
    ['(A)B', 'expected "&", "|" or the end at character 4, not "B"'],
    ['"A', 'an id in quotes that is empty or never closed at character 1'],
    ['A & ""', 'an id in quotes that is empty or never closed at character 5'],
  ])('%s is refused with the place', (text, message) => {
    expect(() => parsePrerequisites(text)).toThrow(PrerequisiteSyntaxError);
    expect(() => parsePrerequisites(text)).toThrow(`${message}: ${JSON.stringify(text)}`);
  });

  it('is refused where its alternatives multiply without end', () => {
    const text = Array.from({ length: 12 }, (_, place) => `(A${place}&B${place})`).join('|');
    expect(() => parsePrerequisites(text)).toThrow('the alternatives multiply to more than 100 groups');
  });

  it('means the same after it was read and written again', () => {
    const id = fc.stringMatching(/^[A-Z&|()"][A-Z0-9 &|()"]{0,3}[A-Z0-9&|()"]$/);
    const groups = fc.array(fc.uniqueArray(id, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(groups, (list) => {
        const read = parsePrerequisites(formatPrerequisites(list));
        expect(parsePrerequisites(formatPrerequisites(read))).toEqual(read);
        for (const group of list)
          expect(read.some((kept) => kept.every((one) => group.includes(one)))).toBe(true);
      }),
    );
  });

  it('is true of the same courses as its groups', () => {
    const leaf = fc.constantFrom('A', 'B', 'C', 'D');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc
          .tuple(tie('tree'), fc.constantFrom('&', '|'), tie('tree'))
          .map(([a, sign, b]) => `(${a}${sign}${b})`),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.subarray(['A', 'B', 'C', 'D']), (text, taken) => {
        const isMet = parsePrerequisites(text).every((group) => group.some((id) => taken.includes(id)));
        expect(isMet).toBe(judge(text, new Set(taken)));
      }),
    );
  });
});

/** The value of a fully bracketed expression, by reducing its innermost brackets. */
function judge(text: string, taken: ReadonlySet<string>): boolean {
  let rest = text.replaceAll(/[A-D]/g, (id) => (taken.has(id) ? '1' : '0'));
  while (rest.length > 1)
    rest = rest.replaceAll(/\(([01])([&|])([01])\)/g, (_, a: string, sign: string, b: string) =>
      String(sign === '&' ? Number(a) & Number(b) : Number(a) | Number(b)),
    );
  return rest === '1';
}
