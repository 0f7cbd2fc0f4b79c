/** A scale that several figures share, with round ends. */
export interface Axis {
  from: number;
  to: number;
  ticks: number[];
  /** Decimals that tell the ticks apart. */
  digits: number;
}

/** Whiskers reach so many standard errors to each side; the trainer calls a difference within that noise. */
export const whiskerErrors = 2;

/** Where the whiskers of a figure end; the figure itself twice where its error is not known. */
export function listEnds(value: number, error: number | null): number[] {
  const reach = whiskerErrors * (error ?? 0);
  return [value - reach, value + reach];
}

/** Steps between the least and the greatest figure; a round step gives a few more or less. */
const stepCount = 4;

/** Holds every value; equal ones stand in its middle. Undefined without a value. */
export function chooseAxis(values: readonly number[]): Axis | undefined {
  if (values.length === 0) return undefined;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return chooseAxis([least - widenOf(least), most + widenOf(most)]);
  const step = roundStep((most - least) / stepCount);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(digits)),
  );
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks, digits };
}

/** Where a value lies between the ends, 0 to 1; one outside lies at the end. */
export function placeOn({ from, to }: Pick<Axis, 'from' | 'to'>, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The next larger one of 1, 2, 5, 10 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const lead = [1, 2, 5].find((round) => step / power <= round + 1e-9) ?? 10;
  return lead * power;
}

function widenOf(value: number): number {
  return Math.abs(value) / 10 || 0.1;
}
