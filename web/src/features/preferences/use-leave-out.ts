import { notifyWithUndo } from '../../shell/notifications.tsx';
import { nameOfLanguage } from '../courses/course-words.ts';
import { nameOfLevel } from '../courses/level-names.ts';
import { usePreferences } from './use-preferences.ts';
import { type PreferenceReason, withoutReason } from './without-reason.ts';

/** Takes a preference out of the list, with a way back. */
export function useLeaveOut() {
  const { preferences, change } = usePreferences();
  const { interests, goal, programme = null, level, languages } = preferences;
  return (reason: PreferenceReason) => {
    const changes = withoutReason(preferences, reason);
    if (changes === undefined) return;
    void change(changes);
    notifyWithUndo(
      `“${nameOf(reason)}” no longer counts.`,
      () => void change({ interests, goal, programme, level, languages }),
    );
  };
}

function nameOf({ kind, id }: PreferenceReason): string {
  return kind === 'language' ? nameOfLanguage(id) : nameOfLevel(id);
}
