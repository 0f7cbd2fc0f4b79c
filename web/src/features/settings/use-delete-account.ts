import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { acceptanceOf, server } from '../../server/server.ts';
import { notifyDone, notifyFailure } from '../../shell/notifications.tsx';

export function useDeleteAccount() {
  const t = useTranslations('settings.account');
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => acceptanceOf(server.DELETE('/api/v1/me')),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      client.clear();
      notifyDone(t('deleted'));
    },
    onError: (error) => notifyFailure(t('notDeleted'), error),
  });
}
