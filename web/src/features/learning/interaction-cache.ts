import type { CourseSummary, History, InteractionKind, Recommendations } from '@crs/contracts';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { recommendationsKey } from '../recommendations/recommendations-query.ts';
import { historyQuery } from './history-query.ts';

export interface InteractionChange {
  course: CourseSummary;
  kind: InteractionKind;
  value?: number;
  recommendationId?: string | null | undefined;
}

const kindsThatEndRecommending = new Set<InteractionKind>(['dismiss', 'enrol', 'complete']);

/** Mutations of interactions carry this key, so that the last of several at once refreshes the lists. */
export const interactionKey = ['interaction'] as const;

export type CacheSnapshot = [QueryKey, unknown][];

/** Shows the change before the server has answered; the snapshot takes it back. */
export async function applyRecorded(client: QueryClient, change: InteractionChange): Promise<CacheSnapshot> {
  const snapshot = await takeSnapshot(client);
  const entry = {
    course: change.course,
    kind: change.kind,
    value: change.value ?? null,
    occurredAt: new Date().toISOString(),
    source: 'learner' as const,
  };
  updateHistory(client, (items) => [entry, ...items]);
  if (kindsThatEndRecommending.has(change.kind)) {
    client.setQueriesData<Recommendations>({ queryKey: recommendationsKey }, (list) =>
      list === undefined
        ? list
        : { ...list, items: list.items.filter(({ course }) => course.id !== change.course.id) },
    );
  }
  return snapshot;
}

export async function applyRemoved(client: QueryClient, change: InteractionChange): Promise<CacheSnapshot> {
  const snapshot = await takeSnapshot(client);
  updateHistory(client, (items) =>
    items.filter(({ course, kind }) => course.id !== change.course.id || kind !== change.kind),
  );
  return snapshot;
}

export function restore(client: QueryClient, snapshot: CacheSnapshot | undefined): void {
  for (const [key, data] of snapshot ?? []) client.setQueryData(key, data);
}

/** Everything that depends on what the learner did. */
export async function refreshAfterInteraction(client: QueryClient): Promise<void> {
  if (client.isMutating({ mutationKey: interactionKey }) > 1) return;
  await Promise.all([
    client.invalidateQueries({ queryKey: historyQuery.queryKey }),
    client.invalidateQueries({ queryKey: recommendationsKey }),
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('prerequisites') }),
  ]);
}

async function takeSnapshot(client: QueryClient): Promise<CacheSnapshot> {
  const keys = [historyQuery.queryKey, recommendationsKey];
  await Promise.all(keys.map((queryKey) => client.cancelQueries({ queryKey })));
  return keys.flatMap((queryKey) => client.getQueriesData({ queryKey }));
}

function updateHistory(client: QueryClient, update: (items: History['items']) => History['items']): void {
  client.setQueryData(historyQuery.queryKey, (history) =>
    history === undefined ? history : { items: update(history.items) },
  );
}
