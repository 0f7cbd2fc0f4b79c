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

/** The interests, the words of the goal, the programme, the level and the languages; each once. */
export function listDeclaredValues({
  interests,
  goal,
  programme,
  level,
  languages,
}: Declaration): DeclaredValue[] {
  return [
    ...toValues('interest', interests, (interest) => [normalizeText(interest)]),
    ...toValues('goal', goal === null ? [] : [goal], tokenize),
    ...toValues('programme', programme == null ? [] : [programme], (name) => [normalizeText(name)]),
    ...toValues('level', level === null ? [] : [level], (name) => [name]),
    ...toValues('language', languages, (language) => [foldLanguage(language)]),
  ];
}

function toValues(
  kind: DeclaredKind,
  texts: readonly string[],
  read: (text: string) => string[],
): DeclaredValue[] {
  const textOf = new Map<string, string>();
  for (const text of texts) for (const name of read(text)) if (!textOf.has(name)) textOf.set(name, text);
  textOf.delete('');
  return [...textOf].map(([name, text]) => ({
    kind,
    text,
    name: `${kind}:${name}`,
    weight: textOf.size ** -0.5,
  }));
}

export function kindOfName(name: string): DeclaredKind {
  return name.slice(0, name.indexOf(':')) as DeclaredKind;
}
