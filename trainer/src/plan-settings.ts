import type { ModelRow } from '@crs/database';
import { defaultFitSettings, type FitSettings } from '@crs/recommender';

/** What a run means to fit, beside what is live. */
export interface SettingsPlan {
  candidate: FitSettings;
  /** The settings that this site tuned. They stay from model to model; the others are the defaults of the program. */
  tuned: Partial<FitSettings>;
  /** Settings of the live model, as far as this program knows them; undefined before the first model. */
  live: FitSettings | undefined;
}

/** Settings that are asked for count most, then those that were tuned, then the defaults. */
export function planSettings(
  live: ModelRow | undefined,
  options: { settings?: Partial<FitSettings>; tuned?: Partial<FitSettings> } = {},
): SettingsPlan {
  const tuned = options.tuned ?? (live ? readTuned(live.parameters) : {});
  return {
    candidate: { ...defaultFitSettings, ...tuned, ...options.settings },
    tuned,
    live: live && readSettings(live.parameters),
  };
}

/** Parameters of a stored model as settings; what is unknown is left out, what is missing is the default. */
export function readSettings(parameters: Record<string, unknown>): FitSettings {
  return { ...defaultFitSettings, ...pickSettings(parameters) };
}

/** What is stored with a model. */
export function toParameters(settings: FitSettings, tuned: Partial<FitSettings>): Record<string, unknown> {
  return { ...settings, tuned };
}

function readTuned({ tuned }: Record<string, unknown>): Partial<FitSettings> {
  return typeof tuned === 'object' && tuned !== null ? pickSettings(tuned as Record<string, unknown>) : {};
}

function pickSettings(values: Record<string, unknown>): Partial<FitSettings> {
  const known = Object.entries(defaultFitSettings).filter(
    ([name, value]) => typeof values[name] === typeof value,
  );
  return Object.fromEntries(known.map(([name]) => [name, values[name]]));
}
