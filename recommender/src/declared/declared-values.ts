import type { LearnerSignals } from '../learner-signals.ts';
import { foldLanguage } from '../serve/read-languages.ts';
import { tokenize, normalizeText } from '../text/tokenize.ts';

/** What a learner says of themselves, as in `LearnerSignals`. */
export type Declaration = Pick<LearnerSignals, 'interests' | 'goal' | 'programme' | 'level' | 'languages'>;

/** Level first: the table has rows of levels too, and what is said of one level is added up. */
export const declaredKinds = ['level', 'interest', 'goal', 'programme', 'language'] as const;
export type DeclaredKind = (typeof declaredKinds)[number];

/** Something that many learners may declare alike. */
export interface DeclaredValue {
  kind: DeclaredKind;
  /** What the learner wrote. */
  text: string;
  /** Name of the row, equal for all ways of writing it. */
  name: string;
  /** Weight of the row: m^(−1/2) for m values of a kind. */
  weight: number;
}

/** Names of the rows that one text of a kind has. */
export type ReadNames = (kind: DeclaredKind, text: string) => readonly string[];

export const readNames: ReadNames = (kind, text) =>
  readWords(kind, text)
    .filter(Boolean)
    .map((word) => `${kind}:${word}`);

function readWords(kind: DeclaredKind, text: string): string[] {
  if (kind === 'goal') return tokenize(text);
  if (kind === 'language') return [foldLanguage(text)];
  return [kind === 'level' ? text : normalizeText(text)];
}

/** The level, the interests, the words of the goal, the programme and the languages; each once. */
export function listDeclaredValues(
  { interests, goal, programme, level, languages }: Declaration,
  read: ReadNames = readNames,
): DeclaredValue[] {
  const values: DeclaredValue[] = [];
  const add = (kind: DeclaredKind, texts: readonly string[]) => {
    const first = values.length;
    for (const text of texts) {
      for (const name of read(kind, text)) {
        const isNew = values.findIndex((value) => value.name === name) < 0;
        if (isNew) values.push({ kind, text, name, weight: 1 });
      }
    }
    for (let v = first; v < values.length; v++) values[v]!.weight = (values.length - first) ** -0.5;
  };
  if (level !== null) add('level', [level]);
  add('interest', interests);
  if (goal !== null) add('goal', [goal]);
  if (programme != null) add('programme', [programme]);
  add('language', languages);
  return values;
}

export function kindOfName(name: string): DeclaredKind {
  return name.slice(0, name.indexOf(':')) as DeclaredKind;
}
