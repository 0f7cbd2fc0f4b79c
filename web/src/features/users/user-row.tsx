import type { User } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { useMe } from '../account/me-query.ts';
import { Badge } from '../../shell/badge.tsx';
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
          {isSelf && <Badge>{t('facts.you')}</Badge>}
          {user.isDisabled && <Badge tone="against">{t('facts.disabled')}</Badge>}
          {user.isWaitingForPassword && <Badge tone="warm">{t('facts.waiting')}</Badge>}
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
