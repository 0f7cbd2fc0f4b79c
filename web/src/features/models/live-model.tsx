import type { LiveModelChange, ModelSummary } from '@crs/contracts';
import classes from './live-model.module.css';
import { ModelFacts } from './model-facts.tsx';
import { ModelLink } from './model-link.tsx';
import { describeAge, formatMoment, nameActor, sayVerdict } from './model-words.ts';
import { RollBack } from './roll-back.tsx';

interface LiveModelProps {
  live: ModelSummary | null;
  previous: ModelSummary | null;
  /** The last change of the live model. */
  change: LiveModelChange | undefined;
}

export function LiveModel({ live, previous, change }: LiveModelProps) {
  return (
    <section className={classes.panel} aria-labelledby="live-model">
      <h2 id="live-model" className={classes.title}>
        Live now
      </h2>
      {live === null ? (
        <p className={classes.words}>
          No model is live: learners get popular and new courses. Make one of the candidates live.
        </p>
      ) : (
        <>
          <p className={classes.name}>
            <ModelLink version={live.version} />
          </p>
          <Since live={live} change={change} />
          <ModelFacts model={live} />
          {live.verdict !== null && (
            <p className={classes.words}>What the trainer found: {sayVerdict(live.verdict)}</p>
          )}
          <RollBack live={live} previous={previous} />
        </>
      )}
    </section>
  );
}

/** A model that was gone back to is live since then, not since it was first published. */
function Since({ live, change }: { live: ModelSummary; change: LiveModelChange | undefined }) {
  const made = change?.version === live.version ? change : undefined;
  const since = made?.occurredAt ?? live.publishedAt;
  if (since === null) return null;
  return (
    <p className={classes.words}>
      Live since <time dateTime={since}>{formatMoment(since)}</time> ({describeAge(since)})
      {made !== undefined && <>, by {nameActor(made)}</>}
    </p>
  );
}
