import type { Preferences, Reason } from '@crs/contracts';

export type PreferenceReason = Pick<Reason, 'kind' | 'id'>;

/** What to change so that a reason no longer counts; undefined for one that is no preference. */
export function withoutReason(
  preferences: Pick<Preferences, 'interests' | 'languages'>,
  { kind, id }: PreferenceReason,
): Partial<Preferences> | undefined {
  if (kind === 'interest') return { interests: preferences.interests.filter((interest) => interest !== id) };
  if (kind === 'goal') return { goal: null };
  if (kind === 'programme') return { programme: null };
  if (kind === 'level') return { level: null };
  if (kind === 'language') return { languages: preferences.languages.filter((language) => language !== id) };
  return undefined;
}
