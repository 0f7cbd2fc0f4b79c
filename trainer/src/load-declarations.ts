import {
  type Database,
  emptyPreferences,
  type Preferences,
  streamPreferencesForTraining,
} from '@crs/database';
import type { TrainingData } from '@crs/recommender';

type Declarations = NonNullable<TrainingData['declared']>;

/**
 * What learners say of themselves, in the order of `learnerIds`, which ascend; undefined where nobody says anything. Who
 * wants no profile says nothing.
 */
export async function loadDeclarations(
  db: Database,
  learnerIds: Float64Array,
): Promise<Declarations | undefined> {
  const declared: Declarations[number][] = Array.from(learnerIds, () => undefined);
  let place = 0;
  let isSaid = false;
  for await (const { id, preferences } of streamPreferencesForTraining(db)) {
    while (learnerIds[place]! < id) place++;
    if (learnerIds[place] !== id) continue;
    declared[place] = toDeclaration({ ...emptyPreferences, ...preferences });
    isSaid ||= declared[place] !== undefined;
  }
  return isSaid ? declared : undefined;
}

function toDeclaration(preferences: Preferences): Declarations[number] {
  const { interests, goal, programme = null, level, languages, isPersonalised } = preferences;
  const isSilent =
    interests.length + languages.length === 0 && goal === null && programme === null && level === null;
  return isSilent || !isPersonalised ? undefined : { interests, goal, programme, level, languages };
}
