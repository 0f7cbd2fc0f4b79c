import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { notifyDone } from '../../shell/notifications.tsx';
import { setPassword, signIn, signUp } from './authentication.ts';

/** Starts with an empty cache: nothing of the person before may stay on screen. */
function useEnter() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (next: string) => {
    client.clear();
    return navigate({ to: next });
  };
}

export function useSignIn(next: string) {
  const enter = useEnter();
  return useMutation({ mutationFn: signIn, onSuccess: () => enter(next) });
}

export function useSignUp() {
  const enter = useEnter();
  return useMutation({ mutationFn: signUp, onSuccess: () => enter('/welcome') });
}

export function useSetPassword() {
  const t = useTranslations('account.setPassword');
  const enter = useEnter();
  return useMutation({
    mutationFn: setPassword,
    onSuccess: async () => {
      await enter('/sign-in');
      notifyDone(t('done'));
    },
  });
}
