import type { LiveModelChange } from '@crs/contracts';
import classes from './live-changes.module.css';
import { ModelLink } from './model-link.tsx';
import { capitalize, formatMoment, nameActor } from './model-words.ts';

/** Who made which model live, when and why; the latest ones. */
export function LiveChanges({ changes }: { changes: LiveModelChange[] }) {
  if (changes.length === 0) return <p className={classes.none}>No model was live yet.</p>;
  return (
    <ol className={classes.list}>
      {changes.map((change) => (
        <li key={`${change.occurredAt}/${change.version}`} className={classes.change}>
          <p className={classes.head}>
            <strong>{capitalize(nameActor(change))}</strong>
            <time dateTime={change.occurredAt}>{formatMoment(change.occurredAt)}</time>
          </p>
          <p className={classes.words}>
            {change.action === 'rolled-back' ? 'went back to ' : 'made live '}
            <ModelLink version={change.version} />
            {change.from !== null && (
              <>
                {' '}
                in place of <ModelLink version={change.from} />
              </>
            )}
          </p>
          <p className={classes.reason} dir="auto">
            {change.reason}
          </p>
        </li>
      ))}
    </ol>
  );
}
