import type { NewUserRequest, User, UserChange } from '@crs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { acceptanceOf, answerOf, server } from '../../server/server.ts';
import { notifyDone } from '../../shell/notifications.tsx';
import { usersKey } from './users-query.ts';

/** Shows the list as it is afterwards, also after a refusal: another administrator may have been faster. */
function useUserMutation<Variables, Result>(
  mutationFn: (variables: Variables) => Promise<Result>,
  done?: string,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => {
      if (done !== undefined) notifyDone(done);
    },
    onSettled: () => client.invalidateQueries({ queryKey: usersKey }),
  });
}

const pathOf = ({ id }: User) => ({ params: { path: { id } } });

export function useInviteUser() {
  return useUserMutation((body: NewUserRequest) => answerOf(server.POST('/api/v1/admin/users', { body })));
}

export function useChangeRole(user: User) {
  const t = useTranslations('users.done');
  return useUserMutation(
    (role: User['role']) =>
      answerOf(server.PATCH('/api/v1/admin/users/{id}', { ...pathOf(user), body: { role } })),
    t('role', { name: user.name }),
  );
}

export function useSwitchAccount(user: User) {
  const t = useTranslations('users.done');
  const body: UserChange = { isDisabled: !user.isDisabled };
  return useUserMutation<void, User>(
    () => answerOf(server.PATCH('/api/v1/admin/users/{id}', { ...pathOf(user), body })),
    t(user.isDisabled ? 'enabled' : 'disabled', { name: user.name }),
  );
}

export function useEndSessions(user: User) {
  const t = useTranslations('users.done');
  return useUserMutation<void, unknown>(
    () => answerOf(server.DELETE('/api/v1/admin/users/{id}/sessions', pathOf(user))),
    t('sessions', { name: user.name }),
  );
}

export function useResetPassword(user: User) {
  return useUserMutation((_: void) =>
    answerOf(server.POST('/api/v1/admin/users/{id}/password-link', pathOf(user))),
  );
}

export function useDeleteUser(user: User) {
  const t = useTranslations('users.done');
  return useUserMutation<void, void>(
    () => acceptanceOf(server.DELETE('/api/v1/admin/users/{id}', pathOf(user))),
    t('deleted', { name: user.name }),
  );
}
