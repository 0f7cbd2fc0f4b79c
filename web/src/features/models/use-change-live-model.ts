import type { ModelDetails } from '@crs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { answerOf, server } from '../../server/server.ts';
import { notifyDone } from '../../shell/notifications.tsx';
import { recommendationsKey } from '../recommendations/recommendations-query.ts';
import { nameVersion } from './model-words.ts';
import { modelsKey } from './models-query.ts';

/** Makes a model live. Its reason is kept in the audit log. */
export function usePromoteModel(version: string) {
  return useChangeLiveModel((reason) =>
    answerOf(
      server.POST('/api/v1/admin/models/{version}/promote', {
        params: { path: { version } },
        body: { reason },
      }),
    ),
  );
}

/** Goes back to the model before `from`; refused where another one has become live meanwhile. */
export function useRollBack(from: string) {
  return useChangeLiveModel((reason) =>
    answerOf(server.POST('/api/v1/admin/models/rollback', { body: { from, reason } })),
  );
}

function useChangeLiveModel(mutationFn: (reason: string) => Promise<ModelDetails>) {
  const t = useTranslations('models.promote');
  const formats = useFormats();
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: ({ version }) => notifyDone(t('done', { name: nameVersion(version, formats).name })),
    // A refusal may mean that another person was faster: then too, the page shows what is live now.
    onSettled: async () => {
      const keys = [modelsKey, recommendationsKey];
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}
