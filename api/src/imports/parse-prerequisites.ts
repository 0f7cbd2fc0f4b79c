import { faultOf, type WordedFault } from './row-fault.ts';

/** A prerequisite expression that cannot be understood; the message says where. */
export class PrerequisiteSyntaxError extends Error {
  readonly fault: WordedFault;

  constructor(fault: WordedFault) {
    super(fault.message);
    this.fault = fault;
  }
}

type Expected = 'operator' | 'course' | 'parenthesis';

/** All groups are needed, of each group any one course. */
export type PrerequisiteGroups = string[][];

const GROUPS_MAX = 100;

interface Token {
  kind: 'id' | '&' | '|' | '(' | ')' | 'end';
  text: string;
  place: number;
}

/**
 * Reads `A&(B|C)`: `&` binds tighter than `|`, ids may hold spaces, and an id with one of `&|()"` stands in double
 * quotes (a quote doubled). The result is the expression as groups that are all needed, each by any one course, with
 * what follows from the rest left out. Empty text means no prerequisites.
 * @throws PrerequisiteSyntaxError, also where alternatives multiply to more than 100 groups.
 */
export function parsePrerequisites(text: string): PrerequisiteGroups {
  if (text.trim() === '') return [];
  const tokens = new Tokens(text);
  const groups = readAlternatives(tokens);
  if (tokens.next().kind !== 'end') throw tokens.expected('operator');
  return groups;
}

/** The expression that `parsePrerequisites` reads as these groups. */
export function formatPrerequisites(groups: readonly (readonly string[])[]): string {
  const terms = groups.map((group) => group.map(formatId).join('|'));
  if (terms.length === 1) return terms[0] as string;
  return terms.map((term, place) => ((groups[place]?.length ?? 0) > 1 ? `(${term})` : term)).join('&');
}

function formatId(id: string): string {
  return /[&|()"]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id;
}

class Tokens {
  readonly source: string;
  readonly #tokens: Token[];
  #at = 0;

  constructor(text: string) {
    this.source = text;
    this.#tokens = [...tokenize(text)];
  }

  next(): Token {
    return this.#tokens[this.#at] as Token;
  }

  take(kind: Token['kind']): Token | undefined {
    const token = this.next();
    if (token.kind !== kind) return undefined;
    this.#at = Math.min(this.#at + 1, this.#tokens.length - 1);
    return token;
  }

  expected(expected: Expected): PrerequisiteSyntaxError {
    const { kind, text: found, place } = this.next();
    const value = this.source;
    return new PrerequisiteSyntaxError(
      kind === 'end'
        ? faultOf('prerequisite_unfinished', { expected, value })
        : faultOf('prerequisite_expected', { expected, place: place + 1, found, value }),
    );
  }
}

function* tokenize(text: string): Generator<Token> {
  for (const match of text.matchAll(/\s+|[&|()]|"(?:[^"]|"")*"?|[^&|()"]+/g)) {
    const [part] = match;
    if (part.trim() === '') continue;
    const place = match.index;
    if (/^[&|()]$/.test(part)) yield { kind: part as Token['kind'], text: part, place };
    else yield { kind: 'id', text: readId(part, place, text), place };
  }
  yield { kind: 'end', text: '', place: text.length };
}

function readId(part: string, place: number, value: string): string {
  if (!part.startsWith('"')) return part.trim();
  const id = part.slice(1, -1).replaceAll('""', '"');
  if (part.length < 3 || !part.endsWith('"') || id === '')
    throw new PrerequisiteSyntaxError(faultOf('prerequisite_quote', { place: place + 1, value }));
  return id;
}

function readAlternatives(tokens: Tokens): PrerequisiteGroups {
  let groups = readConjunction(tokens);
  while (tokens.take('|')) groups = eitherOf(groups, readConjunction(tokens), tokens.source);
  return groups;
}

function readConjunction(tokens: Tokens): PrerequisiteGroups {
  let groups = readTerm(tokens);
  while (tokens.take('&')) groups = simplify([...groups, ...readTerm(tokens)]);
  return groups;
}

function readTerm(tokens: Tokens): PrerequisiteGroups {
  const id = tokens.take('id');
  if (id) return [[id.text]];
  if (!tokens.take('(')) throw tokens.expected('course');
  const groups = readAlternatives(tokens);
  if (!tokens.take(')')) throw tokens.expected('parenthesis');
  return groups;
}

/** (a₁ & a₂ …) | (b₁ & b₂ …) = all of (aᵢ | bⱼ). */
function eitherOf(a: PrerequisiteGroups, b: PrerequisiteGroups, value: string): PrerequisiteGroups {
  if (a.length * b.length > GROUPS_MAX)
    throw new PrerequisiteSyntaxError(faultOf('prerequisite_too_many', { max: GROUPS_MAX, value }));
  return simplify(a.flatMap((left) => b.map((right) => [...new Set([...left, ...right])])));
}

/** Drops each group that another one implies. */
function simplify(groups: PrerequisiteGroups): PrerequisiteGroups {
  return groups.filter((group, place) => {
    const isImpliedBy = (other: string[], at: number) =>
      at !== place && other.every((id) => group.includes(id)) && (other.length < group.length || at < place);
    return !groups.some(isImpliedBy);
  });
}
