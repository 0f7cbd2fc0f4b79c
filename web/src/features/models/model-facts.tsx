import type { ModelSummary } from '@crs/contracts';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import classes from './model-facts.module.css';

/** What a model learned from, how long that took and how well it did. */
export function ModelFacts({ model }: { model: ModelSummary }) {
  const t = useTranslations('models.facts');
  const formats = useFormats();
  const { courseCount, learnerCount, interactionCount, durationMs } = model;
  return (
    <dl className={classes.facts}>
      <Fact term="NDCG@10" value={<Ndcg model={model} />} />
      <Fact term={t('courses')} value={formats.count(courseCount)} />
      <Fact term={t('learners')} value={formats.count(learnerCount)} />
      <Fact term={t('interactions')} value={formats.count(interactionCount)} />
      <Fact term={t('duration')} value={formats.duration(durationMs)} />
    </dl>
  );
}

/** `0.2213 ± 0.0016` */
export function Ndcg({ model: { ndcgAt10, ndcgError } }: { model: ModelSummary }) {
  const t = useTranslations('models.facts');
  const { figure } = useFormats();
  if (ndcgAt10 === null) return t('notMeasured');
  return ndcgError === null ? figure(ndcgAt10) : `${figure(ndcgAt10)} ± ${figure(ndcgError)}`;
}

function Fact({ term, value }: { term: string; value: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
