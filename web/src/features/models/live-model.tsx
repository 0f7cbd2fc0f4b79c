import type { LiveModelChange, ModelSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import classes from './live-model.module.css';
import { ModelFacts } from './model-facts.tsx';
import { ModelLink } from './model-link.tsx';
import { kindOfActor } from './model-words.ts';
import { Verdict } from './verdict.tsx';
import { RollBack } from './roll-back.tsx';

interface LiveModelProps {
  live: ModelSummary | null;
  previous: ModelSummary | null;
  /** The last change of the live model. */
  change: LiveModelChange | undefined;
}

export function LiveModel({ live, previous, change }: LiveModelProps) {
  const t = useTranslations('models');
  return (
    <section className={classes.panel} aria-labelledby="live-model">
      <h2 id="live-model" className={classes.title}>
        {t('live.title')}
      </h2>
      {live === null ? (
        <p className={classes.words}>{t('live.none')}</p>
      ) : (
        <>
          <p className={classes.name}>
            <ModelLink version={live.version} />
          </p>
          <Since live={live} change={change} />
          <ModelFacts model={live} />
          {live.verdict !== null && (
            <p className={classes.words}>{t.rich('verdict', { verdict: () => <Verdict of={live} /> })}</p>
          )}
          <RollBack live={live} previous={previous} />
        </>
      )}
    </section>
  );
}

/** A model that was gone back to is live since then, not since it was first published. */
function Since({ live, change }: { live: ModelSummary; change: LiveModelChange | undefined }) {
  const t = useTranslations('models.live');
  const formats = useFormats();
  const made = change?.version === live.version ? change : undefined;
  const since = made?.occurredAt ?? live.publishedAt;
  if (since === null) return null;
  const values = {
    time: () => <time dateTime={since}>{formats.moment(since)}</time>,
    age: formats.age(since),
  };
  return (
    <p className={classes.words}>
      {made === undefined ? t.rich('since', values) : t.rich('sinceBy', { ...values, ...kindOfActor(made) })}
    </p>
  );
}
