import type { LiveModelChange } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import classes from './live-changes.module.css';
import { ModelLink } from './model-link.tsx';
import { kindOfActor } from './model-words.ts';
import { Verdict } from './verdict.tsx';

/** Who made which model live, when and why; the latest ones. */
export function LiveChanges({ changes }: { changes: LiveModelChange[] }) {
  const t = useTranslations('models.changes');
  const formats = useFormats();
  if (changes.length === 0) return <p className={classes.none}>{t('none')}</p>;
  return (
    <ol className={classes.list}>
      {changes.map((change) => (
        <li key={`${change.occurredAt}/${change.version}`} className={classes.change}>
          <p className={classes.head}>
            <strong>{t('actor', kindOfActor(change))}</strong>
            <time dateTime={change.occurredAt}>{formats.moment(change.occurredAt)}</time>
          </p>
          <p className={classes.words}>
            {t.rich(messageOf(change), {
              model: () => <ModelLink version={change.version} />,
              from: () => change.from !== null && <ModelLink version={change.from} />,
            })}
          </p>
          <p className={classes.reason} dir="auto">
            {change.findings.length > 0 ? (
              <Verdict of={{ verdict: change.reason, findings: change.findings }} />
            ) : (
              change.reason
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function messageOf({ action, from }: LiveModelChange) {
  if (action === 'rolled-back') return from === null ? 'rolledBack' : 'rolledBackFrom';
  return from === null ? 'promoted' : 'promotedFrom';
}
