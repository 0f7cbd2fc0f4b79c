import type { NewKeyRequest, ServiceKey } from '@crs/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { acceptanceOf, answerOf, server } from '../../server/server.ts';
import { notifyDone } from '../../shell/notifications.tsx';

/** Keys of integrating systems, newest first. */
export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: () => answerOf(server.GET('/api/v1/admin/keys')),
});

export function useCreateKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewKeyRequest) => answerOf(server.POST('/api/v1/admin/keys', { body })),
    onSettled: () => client.invalidateQueries(keysQuery),
  });
}

export function useRevokeKey({ id, name }: ServiceKey) {
  const t = useTranslations('keys.revoke');
  const client = useQueryClient();
  return useMutation({
    mutationFn: (_: void) =>
      acceptanceOf(server.DELETE('/api/v1/admin/keys/{id}', { params: { path: { id } } })),
    onSuccess: () => notifyDone(t('done', { name })),
    onSettled: () => client.invalidateQueries(keysQuery),
  });
}
