import type { ImportReading } from '@crs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { acceptanceOf, answerOf, server } from '../../server/server.ts';
import { importQuery, importsKey } from './imports-query.ts';

export type ImportStep = { kind: 'apply' | 'undo' | 'discard' } | { kind: 'check'; reading: ImportReading };

/** Asks the server for the next step of an import. */
export function useImportStep(id: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationKey: [...importsKey, id],
    mutationFn: async (step: ImportStep) => {
      const params = { path: { id } };
      if (step.kind === 'discard') {
        await acceptanceOf(server.DELETE('/api/v1/admin/imports/{id}', { params }));
        return undefined;
      }
      if (step.kind === 'check')
        return answerOf(server.POST('/api/v1/admin/imports/{id}/check', { params, body: step.reading }));
      return answerOf(
        step.kind === 'apply'
          ? server.POST('/api/v1/admin/imports/{id}/apply', { params })
          : server.POST('/api/v1/admin/imports/{id}/undo', { params }),
      );
    },
    async onSuccess(imported) {
      if (imported !== undefined) {
        client.setQueryData(importQuery(id).queryKey, imported);
        return;
      }
      await navigate({ to: '/manage/imports' });
      client.removeQueries({ queryKey: importQuery(id).queryKey });
      void client.invalidateQueries({ queryKey: importsKey });
    },
  });
}
