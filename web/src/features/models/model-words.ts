import type { LiveModelChange, ModelSummary } from '@crs/contracts';
import { readerLocale } from '../../shell/reader-locale.ts';

const seconds = new Intl.DateTimeFormat(readerLocale, { dateStyle: 'medium', timeStyle: 'medium' });
const minutes = new Intl.DateTimeFormat(readerLocale, { dateStyle: 'medium', timeStyle: 'short' });
const ages = new Intl.RelativeTimeFormat(readerLocale, { numeric: 'auto' });

/** Four decimals, which is where the noise of a site begins. */
export function formatFigure(value: number, digits = 4): string {
  return value.toFixed(digits).replace('-', '−');
}

/** `+0.0031` */
export function formatDifference(value: number): string {
  return `${value < 0 ? '' : '+'}${formatFigure(value)}`;
}

export function formatMoment(timestamp: string): string {
  return minutes.format(new Date(timestamp));
}

const ageUnits = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 hours ago" */
export function describeAge(timestamp: string, now = Date.now()): string {
  const age = now - Date.parse(timestamp);
  const [unit, length] = ageUnits.find((entry) => age >= entry[1]) ?? (['minute', 60_000] as const);
  return ages.format(-Math.max(0, Math.floor(age / length)), unit);
}

/** "1 min 12 s" */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  if (durationMs < 59_950) return `${(durationMs / 1000).toFixed(1)} s`;
  const whole = Math.round(durationMs / 1000);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.round((whole % 3600) / 60)} min`;
}

const versionPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\d*Z-([0-9a-f]+)$/;

/** A version of the trainer is a time and the start of a checksum; any other text is its own name. */
export function nameVersion(version: string): { name: string; tag: string | undefined } {
  const parts = versionPattern.exec(version);
  if (parts === null) return { name: version, tag: undefined };
  const [year, month, day, hour, minute, second] = parts.slice(1, 7);
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime())
    ? { name: version, tag: undefined }
    : { name: seconds.format(at), tag: parts[7] };
}

export const statusNames: Record<ModelSummary['status'], string> = {
  candidate: 'Candidate',
  live: 'Live',
  retired: 'Retired',
};

/** In the middle of a sentence. */
export function nameActor({ actor, actorName }: Pick<LiveModelChange, 'actor' | 'actorName'>): string {
  if (actorName !== null) return actorName;
  if (actor === 'system') return 'a crs command';
  return actor === 'deleted' ? 'a deleted account' : actor;
}

export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** A sentence of what the trainer wrote down. */
export function sayVerdict(verdict: string): string {
  const text = capitalize(verdict);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Why a model cannot be made live; undefined where it can. */
export function findObstacle({
  status,
  hasBytes,
}: Pick<ModelSummary, 'status' | 'hasBytes'>): string | undefined {
  if (status === 'live') return 'It is live already.';
  return hasBytes ? undefined : 'Its bytes were deleted: only the last models keep theirs.';
}
