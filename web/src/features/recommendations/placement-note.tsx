import type { Recommendation } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import classes from './placement-note.module.css';

type Placement = NonNullable<Recommendation['placement']>;

/** Says why a course does not stand where its score would put it; a learned order speaks through its reasons. */
export function PlacementNote({ placement }: { placement: Placement | undefined }) {
  const t = useTranslations('recommendations.placement');
  if (placement === undefined || placement.kind === 'rerank') return null;
  const { kind, subject = '' } = placement;
  return <p className={classes.note}>{t(kind, { subject })}</p>;
}
