import { createHash } from 'node:crypto';
import type { Database, InteractionKind } from '@crs/database';

const now = new Date('2026-03-01T08:00:00.000Z');
const stamps = { isStub: false, isDemo: false, createdAt: now, updatedAt: now };

export interface InteractionSeed {
  learner: string;
  course: string;
  kind?: InteractionKind;
  occurredAt?: string;
}

/** Stores courses (id, title), their learners and interactions, in this order. */
export async function fillDatabase(db: Database, titles: Record<string, string>, seeds: InteractionSeed[]) {
  const courseIds = new Map<string, number>();
  for (const [externalId, title] of Object.entries(titles)) {
    const contentHash = createHash('sha256').update(title).digest('hex');
    const lists = { subjects: '[]', skills: '[]', attributes: '{}' };
    const course = {
      externalId,
      title,
      description: '',
      ...lists,
      status: 'active' as const,
      contentHash,
      ...stamps,
    };
    const { id } = await db.insertInto('courses').values(course).returning('id').executeTakeFirstOrThrow();
    courseIds.set(externalId, id);
  }
  const learnerIds = new Map<string, number>();
  for (const { learner: externalId } of seeds) {
    if (learnerIds.has(externalId)) continue;
    const learner = { externalId, preferences: '{}', ...stamps };
    const { id } = await db.insertInto('learners').values(learner).returning('id').executeTakeFirstOrThrow();
    learnerIds.set(externalId, id);
  }
  const rows = seeds.map(({ learner, course, kind = 'enrol', occurredAt }) => ({
    learnerId: learnerIds.get(learner)!,
    courseId: courseIds.get(course)!,
    kind,
    occurredAt: occurredAt ? new Date(occurredAt) : null,
    source: 'import' as const,
    createdAt: now,
  }));
  for (let i = 0; i < rows.length; i += 500) {
    await db
      .insertInto('interactions')
      .values(rows.slice(i, i + 500))
      .execute();
  }
}
