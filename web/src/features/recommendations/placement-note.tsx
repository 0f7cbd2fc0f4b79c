import type { Recommendation } from '@crs/contracts';
import classes from './placement-note.module.css';

type Placement = NonNullable<Recommendation['placement']>;

const words: Record<Placement['kind'], string | undefined> = {
  rerank: undefined,
  diversity: 'Higher up, for variety',
  exploration: 'New course, worth a look',
  ignored: 'Lower down, as you have passed it by for some days',
};

/** Says why a course does not stand where its score would put it; a learned order speaks through its reasons. */
export function PlacementNote({ placement }: { placement: Placement | undefined }) {
  const text = placement && words[placement.kind];
  return text ? <p className={classes.note}>{text}</p> : null;
}
