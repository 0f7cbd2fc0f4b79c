import {
  type Database,
  listLiveModelChanges,
  type ModelRow,
  publishModel,
  StaleLiveModelError,
} from '@crs/database';
import { type Finding, wordFindings } from './findings.ts';

interface Trained {
  version: string;
  /** What was live when the settings were compared. */
  live: ModelRow | undefined;
  isFitToServe: boolean;
  findings: Finding[];
  at: Date;
  actor: string;
}

/**
 * Makes a candidate live by its judgement, unless somebody took the last publication back or published another one in
 * the meantime: then a person has the next word. `force` passes over all of that.
 */
export async function publishTrained(
  db: Database,
  { version, live, isFitToServe, findings, at, actor }: Trained,
  force: boolean,
): Promise<{ isPublished: boolean; findings: Finding[] }> {
  if (force) {
    const ordered: Finding[] = [{ code: 'by_order', values: {} }, ...findings];
    await publishModel(db, version, { at, actor, reason: wordFindings(ordered), findings: ordered });
    return { isPublished: true, findings: ordered };
  }
  if (!isFitToServe) return { isPublished: false, findings };
  const [last] = await listLiveModelChanges(db, 1);
  if (last?.action === 'rolled-back')
    return { isPublished: false, findings: [{ code: 'rolled_back', values: { reason: last.reason } }] };
  try {
    const change = { at, actor, reason: wordFindings(findings), findings };
    await publishModel(db, version, { ...change, expected: live?.version ?? null });
    return { isPublished: true, findings };
  } catch (error) {
    if (!(error instanceof StaleLiveModelError)) throw error;
    return { isPublished: false, findings: [{ code: 'overtaken', values: {} }] };
  }
}
