import type { ModelSummary } from '@crs/contracts';
import { formatCount } from '../courses/course-words.ts';
import classes from './model-facts.module.css';
import { formatDuration, formatFigure } from './model-words.ts';

/** What a model learned from, how long that took and how well it did. */
export function ModelFacts({ model }: { model: ModelSummary }) {
  const { courseCount, learnerCount, interactionCount, durationMs } = model;
  return (
    <dl className={classes.facts}>
      <Fact term="NDCG@10" value={describeNdcg(model)} />
      <Fact term="Courses" value={formatCount(courseCount)} />
      <Fact term="Learners" value={formatCount(learnerCount)} />
      <Fact term="Interactions" value={formatCount(interactionCount)} />
      <Fact term="Training time" value={formatDuration(durationMs)} />
    </dl>
  );
}

/** `0.2213 ± 0.0016` */
export function describeNdcg({ ndcgAt10, ndcgError }: Pick<ModelSummary, 'ndcgAt10' | 'ndcgError'>): string {
  if (ndcgAt10 === null) return 'not measured';
  return ndcgError === null
    ? formatFigure(ndcgAt10)
    : `${formatFigure(ndcgAt10)} ± ${formatFigure(ndcgError)}`;
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
