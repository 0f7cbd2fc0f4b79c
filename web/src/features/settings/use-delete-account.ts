import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { acceptanceOf, server } from '../../server/server.ts';
import { notifyDone, notifyFailure } from '../../shell/notifications.tsx';

export function useDeleteAccount() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => acceptanceOf(server.DELETE('/api/v1/me')),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      client.clear();
      notifyDone('Your account and everything held of you is erased.');
    },
    onError: (error) => notifyFailure('Your account was not deleted', error),
  });
}
