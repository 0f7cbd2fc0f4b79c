import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { acceptanceOf, answerOf, server } from '../../server/server.ts';
import { notifyFailure } from '../../shell/notifications.tsx';
import {
  applyRecorded,
  applyRemoved,
  type InteractionChange,
  interactionKey,
  refreshAfterInteraction,
  restore,
} from './interaction-cache.ts';

function record({ course, kind, value, recommendationId }: InteractionChange) {
  const body = {
    courseId: course.id,
    kind,
    ...(value === undefined ? {} : { value }),
    ...(recommendationId ? { recommendationId } : {}),
  };
  return answerOf(server.POST('/api/v1/me/interactions', { body }));
}

function remove({ course, kind }: InteractionChange) {
  return acceptanceOf(
    server.DELETE('/api/v1/me/interactions/{courseId}/{kind}', {
      params: { path: { courseId: course.id, kind } },
    }),
  );
}

/** Records what the learner did with a course; the screen changes before the server has answered. */
export function useRecordInteraction() {
  const t = useTranslations('learning');
  const client = useQueryClient();
  return useMutation({
    mutationKey: interactionKey,
    mutationFn: record,
    onMutate: (change) => applyRecorded(client, change),
    onError: (error, _change, snapshot) => {
      restore(client, snapshot);
      notifyFailure(t('notSaved'), error);
    },
    onSettled: () => refreshAfterInteraction(client),
  });
}

/** Takes an interaction back. */
export function useRemoveInteraction() {
  const t = useTranslations('learning');
  const client = useQueryClient();
  return useMutation({
    mutationKey: interactionKey,
    mutationFn: remove,
    onMutate: (change) => applyRemoved(client, change),
    onError: (error, _change, snapshot) => {
      restore(client, snapshot);
      notifyFailure(t('notUndone'), error);
    },
    onSettled: () => refreshAfterInteraction(client),
  });
}
