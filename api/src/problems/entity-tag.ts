import { ApiError } from './api-error.ts';

/** Names a state by the moment of its last change, for If-Match. */
export function toEntityTag({ updatedAt }: { updatedAt: Date }): string {
  return `"${updatedAt.getTime().toString(36)}"`;
}

/**
 * The moment of the last change that an edit demands; undefined where it takes any state.
 * @throws ApiError 412 if `ifMatch` names another state than the present one.
 */
export function readExpectedMoment(
  ifMatch: string | undefined,
  present: { updatedAt: Date },
): Date | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  if (!isOneOf(ifMatch, toEntityTag(present))) throw changedMeanwhile();
  return present.updatedAt;
}

/** A proxy that compresses an answer makes its tag weak; ours names the state, not the bytes, and stays the same tag. */
function isOneOf(ifMatch: string, tag: string): boolean {
  return ifMatch.split(',').some((item) => item.trim().replace(/^W\//, '') === tag);
}

export function changedMeanwhile(): ApiError {
  return new ApiError(412, 'precondition_failed', 'it changed in the meantime; read it again');
}
