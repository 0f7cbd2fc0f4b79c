import type { Me, Preferences } from '@crs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { answerOf, server } from '../../server/server.ts';
import { notifyFailure } from '../../shell/notifications.tsx';
import { meQuery, useMe } from '../account/me-query.ts';
import { recommendationsKey } from '../recommendations/recommendations-query.ts';

function put(preferences: Preferences) {
  return answerOf(server.PUT('/api/v1/me/preferences', { body: preferences }));
}

/** The preferences of the learner and a way to change some of them; the list follows at once. */
export function usePreferences() {
  const t = useTranslations('preferences');
  const client = useQueryClient();
  const { preferences } = useMe();

  const show = (next: Preferences) =>
    client.setQueryData(meQuery.queryKey, (me: Me | undefined) =>
      me === undefined ? me : { ...me, preferences: next },
    );

  const { mutateAsync, isPending } = useMutation({
    mutationKey: ['preferences'],
    mutationFn: put,
    onMutate: async (next) => {
      // An answer that is still under way is older than this change.
      await client.cancelQueries({ queryKey: meQuery.queryKey, exact: true });
      show(next);
      return preferences;
    },
    onError: (error, _next, previous) => {
      if (previous !== undefined) show(previous);
      notifyFailure(t('notSaved'), error);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: recommendationsKey }),
  });

  return {
    preferences,
    isSaving: isPending,
    /** True once the server has them; false where it refused, which the learner has been told. */
    change: (changes: Partial<Preferences> | ((present: Preferences) => Partial<Preferences>)) => {
      const present = client.getQueryData(meQuery.queryKey)?.preferences ?? preferences;
      const changed = typeof changes === 'function' ? changes(present) : changes;
      return mutateAsync({ ...present, ...changed }).then(
        () => true,
        () => false,
      );
    },
  };
}
