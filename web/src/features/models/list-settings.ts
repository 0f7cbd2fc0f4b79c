export type Parameters = Record<string, unknown>;

export interface Setting {
  name: string;
  own: string;
  /** Undefined without a live model to compare with. */
  live: string | undefined;
  isDifferent: boolean;
  /** Found by the tuning of this site, instead of the default of the program. */
  isTuned: boolean;
}

/** Settings of a model beside those of the live one, in the order of the program. */
export function listSettings(
  parameters: Parameters,
  live: Parameters | undefined,
  formatNumber: (value: number) => string,
): Setting[] {
  const formatSetting = (value: unknown) => {
    if (value === undefined || value === null) return '–';
    if (typeof value === 'number') return formatNumber(value);
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  const { tuned, ...own } = parameters;
  const { tuned: _liveTuned, ...others } = live ?? {};
  const tunedNames = typeof tuned === 'object' && tuned !== null ? Object.keys(tuned) : [];
  return [...new Set([...Object.keys(own), ...Object.keys(others)])].map((name) => {
    const value = formatSetting(own[name]);
    const liveValue = live === undefined ? undefined : formatSetting(others[name]);
    return {
      name,
      own: value,
      live: liveValue,
      isDifferent: liveValue !== undefined && liveValue !== value,
      isTuned: tunedNames.includes(name),
    };
  });
}
