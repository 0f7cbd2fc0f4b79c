const ageUnits = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A true minus, which is as wide as a digit. */
function withMinus(text: string): string {
  return text.replace('-', '−');
}

export type Formats = ReturnType<typeof createFormats>;

/** How numbers, dates and names of languages are written in a locale. */
export function createFormats(locale: string) {
  const counts = new Intl.NumberFormat(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
  const hours = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const calendarDays = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const minutes = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const seconds = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const ages = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const shares = new Intl.NumberFormat(locale, { style: 'percent', signDisplay: 'exceptZero' });

  /** Four decimals, which is where the noise of a site begins. */
  const figure = (value: number, digits = 4) =>
    withMinus(value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }));

  return {
    /** Between the whole part and the decimals of a number. */
    decimalSeparator: numbers.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.',
    count: (count: number) => counts.format(count),
    /** Four significant digits at most. */
    number: (value: number) => withMinus(numbers.format(value)),
    hours: (count: number) => hours.format(count),
    day: (timestamp: string) => days.format(new Date(timestamp)),
    /** A day that is the same everywhere: "12 Jan 2027" for `2027-01-12`. */
    calendarDay: (day: string) => calendarDays.format(new Date(day)),
    /** Two such days: "12 Jan – 3 May 2027". */
    calendarDays: (first: string, last: string) => calendarDays.formatRange(new Date(first), new Date(last)),
    /** Day, hour and minute. */
    moment: (timestamp: string) => minutes.format(new Date(timestamp)),
    exactMoment: (at: Date) => seconds.format(at),
    /** "3 hours ago" */
    age: (timestamp: string, now = Date.now()) => {
      const age = now - Date.parse(timestamp);
      const [unit, length] = ageUnits.find((entry) => age >= entry[1]) ?? (['minute', 60_000] as const);
      return ages.format(-Math.max(0, Math.floor(age / length)), unit);
    },
    figure,
    /** `+0.0031` */
    difference: (value: number, digits = 4) => `${value < 0 ? '' : '+'}${figure(value, digits)}`,
    /** `12.3 %` of 0.123 */
    percent: (share: number, digits = 1) => `${figure(100 * share, digits)} %`,
    /** `+12%` of 0.12, in whole percent as the locale writes them. */
    signedShare: (share: number) => withMinus(shares.format(share)),
    /** "1 min 12 s" */
    duration: (durationMs: number) => {
      if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
      if (durationMs < 59_950) return `${figure(durationMs / 1000, 1)} s`;
      const whole = Math.round(durationMs / 1000);
      if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
      return `${Math.floor(whole / 3600)} h ${Math.round((whole % 3600) / 60)} min`;
    },
    /** "A, B and C" */
    list: (items: readonly string[]) => lists.format(items),
    /** The same in parts, for items that are more than text. */
    listParts: (items: readonly string[]) => lists.formatToParts(items),
    /** "A, B or C" */
    alternatives: (items: readonly string[]) => alternatives.format(items),
    /** "Spanish" for `es`; a tag that Intl refuses is shown as it is. */
    language: (tag: string) => {
      try {
        return languages.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}
