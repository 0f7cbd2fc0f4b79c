import {
  type Database,
  listLiveModelChanges,
  type ModelRow,
  publishModel,
  StaleLiveModelError,
} from '@crs/database';

interface Trained {
  version: string;
  /** What was live when the settings were compared. */
  live: ModelRow | undefined;
  isFitToServe: boolean;
  verdict: string;
  at: Date;
  actor: string;
}

/**
 * Makes a candidate live by its judgement, unless somebody took the last publication back or published another one in
 * the meantime: then a person has the next word. `force` passes over all of that.
 */
export async function publishTrained(
  db: Database,
  { version, live, isFitToServe, verdict, at, actor }: Trained,
  force: boolean,
): Promise<{ isPublished: boolean; verdict: string }> {
  const change = { at, actor, reason: force ? `by order: ${verdict}` : verdict };
  if (force) {
    await publishModel(db, version, change);
    return { isPublished: true, verdict: change.reason };
  }
  if (!isFitToServe) return { isPublished: false, verdict };
  const [last] = await listLiveModelChanges(db, 1);
  if (last?.action === 'rolled-back')
    return {
      isPublished: false,
      verdict: `the last change was a rollback (${last.reason}): promote one by hand`,
    };
  try {
    await publishModel(db, version, { ...change, expected: live?.version ?? null });
    return { isPublished: true, verdict };
  } catch (error) {
    if (!(error instanceof StaleLiveModelError)) throw error;
    return { isPublished: false, verdict: `another model went live meanwhile: ${error.message}` };
  }
}
