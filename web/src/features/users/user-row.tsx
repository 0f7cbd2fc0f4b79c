import type { User } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { useMe } from '../account/me-query.ts';
import classes from '../manage/manage-list.module.css';
import { UserActions } from './user-actions.tsx';

export function UserRow({ user }: { user: User }) {
  const t = useTranslations('users');
  const formats = useFormats();
  const isSelf = useMe().email === user.email;
  const { name, email, role, lastSignedInAt, sessionCount } = user;
  return (
    <article className={classes.row}>
      <div>
        <h2 className={classes.name}>
          <span dir="auto">{name}</span>
          {isSelf && <span className={classes.badge}>{t('facts.you')}</span>}
          {user.isDisabled && (
            <span className={classes.badge} data-tone="against">
              {t('facts.disabled')}
            </span>
          )}
          {user.isWaitingForPassword && (
            <span className={classes.badge} data-tone="warm">
              {t('facts.waiting')}
            </span>
          )}
        </h2>
        <p className={classes.facts}>{email}</p>
      </div>
      <p className={classes.facts}>{t(`roles.${role}`)}</p>
      <p className={classes.facts}>
        {lastSignedInAt === null
          ? t('facts.neverSignedIn')
          : t('facts.signedIn', { age: formats.age(lastSignedInAt), count: sessionCount })}
      </p>
      <div className={classes.action}>
        <UserActions user={user} isSelf={isSelf} />
      </div>
    </article>
  );
}
