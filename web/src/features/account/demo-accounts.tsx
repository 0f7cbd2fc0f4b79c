import type { SignInRequest } from '@crs/contracts';
import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { answerOf, server } from '../../server/server.ts';
import classes from './demo-accounts.module.css';

const demoQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: () => answerOf(server.GET('/api/v1/auth/demo-accounts')),
});

interface DemoAccountsProps {
  onChoose: (credentials: Pick<SignInRequest, 'email' | 'password'>) => void;
}

/** How to sign in to a demo, in one tap; nothing where the server has none. */
export function DemoAccounts({ onChoose }: DemoAccountsProps) {
  const t = useTranslations('account.demo');
  const roles = useTranslations('users.roles');
  const { data } = useQuery(demoQuery);
  const password = data?.password;
  if (!data || !password) return null;
  return (
    <section className={classes.hint} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={classes.title}>
        {t('title')}
      </h2>
      <p className={classes.words}>{t('words')}</p>
      <div className={classes.accounts}>
        {data.accounts.map(({ email, role }) => (
          <Button
            key={email}
            variant="default"
            size="compact-md"
            onClick={() => onChoose({ email, password })}
          >
            {roles(role)}
          </Button>
        ))}
      </div>
    </section>
  );
}
