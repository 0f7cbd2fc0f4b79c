import { notifyWithUndo } from '../../shell/notifications.tsx';
import { nameOfLevel } from '../courses/level-names.ts';
import { usePreferences } from './use-preferences.ts';
import { type PreferenceReason, withoutReason } from './without-reason.ts';

/** Takes an interest, the goal or the level out of the list, with a way back. */
export function useLeaveOut() {
  const { preferences, change } = usePreferences();
  const { interests, goal, level } = preferences;
  return (reason: PreferenceReason) => {
    const changes = withoutReason(preferences, reason);
    if (changes === undefined) return;
    void change(changes);
    notifyWithUndo(
      `“${nameOfLevel(reason.id)}” no longer counts.`,
      () => void change({ interests, goal, level }),
    );
  };
}
