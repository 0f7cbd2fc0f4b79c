import type { LiveModelChange, ModelSummary } from '@crs/contracts';
import type { Formats } from '../../language/formats.ts';

const versionPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\d*Z-([0-9a-f]+)$/;

/** A version of the trainer is a time and the start of a checksum; any other text is its own name. */
export function nameVersion(
  version: string,
  formats: Pick<Formats, 'exactMoment'>,
): { name: string; tag: string | undefined } {
  const parts = versionPattern.exec(version);
  if (parts === null) return { name: version, tag: undefined };
  const [year, month, day, hour, minute, second] = parts.slice(1, 7);
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime())
    ? { name: version, tag: undefined }
    : { name: formats.exactMoment(at), tag: parts[7] };
}

/** Who changed the live model, as the messages want it: a person has a name, a command and a deleted account have none. */
export function kindOfActor({ actor, actorName }: Pick<LiveModelChange, 'actor' | 'actorName'>) {
  const isNamed = actorName !== null || (actor !== 'system' && actor !== 'deleted');
  return { kind: isNamed ? 'named' : actor, name: actorName ?? actor };
}

/** A sentence of what the trainer wrote down. */
export function sayVerdict(verdict: string): string {
  const text = verdict.charAt(0).toUpperCase() + verdict.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Why a model cannot be made live, by its key in the messages; undefined where it can. */
export function findObstacle({ status, hasBytes }: Pick<ModelSummary, 'status' | 'hasBytes'>) {
  if (status === 'live') return 'live';
  return hasBytes ? undefined : 'bytes';
}
