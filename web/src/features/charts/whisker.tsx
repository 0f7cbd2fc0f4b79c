import { useFormats } from '../../language/use-formats.ts';
import { type Axis, listEnds, placeOn } from './axis.ts';
import classes from './whisker.module.css';

interface WhiskerProps {
  axis: Axis;
  value: number;
  /** Standard error; null where it is not known. */
  error: number | null;
  /** A value to hold the dot against: that of the live model, or no difference. */
  reference?: number | undefined;
  look: string;
}

/** A dot with whiskers on a common axis; the figures stand beside it in words. */
export function Whisker({ axis, value, error, reference, look }: WhiskerProps) {
  const place = (at: number) => `${100 * placeOn(axis, at)}%`;
  const [left, right] = listEnds(value, error).map(place);
  return (
    <div className={classes.frame}>
      <svg className={classes.plot} data-look={look} aria-hidden="true" focusable="false">
        {axis.ticks.map((tick) => (
          <line key={tick} className={classes.grid} x1={place(tick)} x2={place(tick)} y1="0" y2="100%" />
        ))}
        {reference !== undefined && (
          <line className={classes.reference} x1={place(reference)} x2={place(reference)} y1="0" y2="100%" />
        )}
        {left !== right && (
          <g className={classes.whisker}>
            <line x1={left} x2={right} y1="50%" y2="50%" />
            <line x1={left} x2={left} y1="32%" y2="68%" />
            <line x1={right} x2={right} y1="32%" y2="68%" />
          </g>
        )}
        <circle className={classes.dot} cx={place(value)} cy="50%" r="5" />
      </svg>
    </div>
  );
}

interface AxisLabelsProps {
  axis: Axis;
  format?: (tick: number, digits: number) => string;
}

/** What the ticks of the axis mean; above the first dot. */
export function AxisLabels({ axis, format }: AxisLabelsProps) {
  const { figure } = useFormats();
  const formatTick = format ?? figure;
  return (
    <div className={classes.labels} aria-hidden="true" dir="ltr">
      {axis.ticks.map((tick) => (
        <span key={tick} style={{ left: `${100 * placeOn(axis, tick)}%` }}>
          {formatTick(tick, axis.digits)}
        </span>
      ))}
    </div>
  );
}
