import type { AuditEntry } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { isRole } from '../users/user-search.ts';
import classes from './audit-page.module.css';
import { describeActor, sentenceOf } from './audit-words.ts';

export function AuditEntryRow({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit');
  const formats = useFormats();
  const { occurredAt, address, details } = entry;
  const { reason } = details;
  return (
    <div className={classes.entry}>
      <p className={classes.head}>
        <strong dir="auto">{t('actor', describeActor(entry))}</strong>
        <time dateTime={occurredAt}>{formats.moment(occurredAt)}</time>
      </p>
      <p className={classes.words}>
        <Sentence entry={entry} />
      </p>
      {typeof reason === 'string' && (
        <p className={classes.facts} dir="auto">
          {reason}
        </p>
      )}
      {address !== null && <p className={classes.facts}>{t('address', { address })}</p>}
    </div>
  );
}

/** What was done, to be read after who did it. */
function Sentence({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit');
  const roles = useTranslations('users.roles');
  const { action, objectKind, objectId, objectName, details } = entry;
  const sentence = sentenceOf(entry);
  const isGone = objectKind === 'user' && objectName === null;
  const object = isGone ? t('deletedAccount') : (objectName ?? textOf(details['name']) ?? objectId ?? '');
  if (sentence === undefined) return t('other', { action, object });
  const stateOf = (value: unknown) => (isRole(value) ? roles(value) : (textOf(value) ?? ''));
  return t(`sentences.${sentence}`, {
    object,
    from: stateOf(details['from']),
    to: stateOf(details['to']),
    cohort: textOf(details['cohort']) ?? '',
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
