import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { notifyFailure } from '../../shell/notifications.tsx';
import { signOut } from './authentication.ts';

/** Ends the session and forgets everything that was loaded in it. */
export function useSignOut(): () => void {
  const t = useTranslations('account');
  const client = useQueryClient();
  const navigate = useNavigate();

  const leave = async () => {
    try {
      await signOut();
    } catch (error) {
      notifyFailure(t('stillSignedIn'), error);
      return;
    }
    await navigate({ to: '/sign-in' });
    client.clear();
  };
  return () => void leave();
}
