import type { AuditEntry } from '@crs/contracts';

/** The messages of the actions that there are, by the names that the log has for them. */
const sentences = {
  'account.signed-up': 'signedUp',
  'account.signed-in': 'signedIn',
  'account.sign-ins-limited': 'signInsLimited',
  'account.password-changed': 'passwordChanged',
  'account.password-set': 'passwordSet',
  'account.deleted': 'accountDeleted',
  'audit.exported': 'auditExported',
  'cohort.created': 'cohortCreated',
  'cohort.renamed': 'cohortRenamed',
  'cohort.deleted': 'cohortDeleted',
  'cohort.learner-added': 'cohortLearnerAdded',
  'cohort.learner-removed': 'cohortLearnerRemoved',
  'cohort.advisor-added': 'cohortAdvisorAdded',
  'cohort.advisor-removed': 'cohortAdvisorRemoved',
  'course.created': 'courseCreated',
  'course.changed': 'courseChanged',
  'data.exported': 'dataExported',
  'import.uploaded': 'importUploaded',
  'import.checked': 'importChecked',
  'import.applied': 'importApplied',
  'import.discarded': 'importDiscarded',
  'import.undone': 'importUndone',
  'key.created': 'keyCreated',
  'key.revoked': 'keyRevoked',
  'learner.viewed': 'learnerViewed',
  'model.published': 'modelPublished',
  'model.rolled-back': 'modelRolledBack',
  'training.started': 'trainingStarted',
  'training.cancelled': 'trainingCancelled',
  'training.done': 'trainingDone',
  'training.failed': 'trainingFailed',
  'user.created': 'userCreated',
  'user.role-changed': 'roleChanged',
  'user.disabled': 'userDisabled',
  'user.enabled': 'userEnabled',
  'user.sessions-ended': 'sessionsEnded',
  'user.password-reset': 'passwordReset',
  'user.deleted': 'userDeleted',
} as const;

/** Undefined for an action that this program does not know. */
export function sentenceOf({ action }: Pick<AuditEntry, 'action'>) {
  return Object.hasOwn(sentences, action) ? sentences[action as keyof typeof sentences] : undefined;
}

const kinds = ['system', 'nobody', 'deleted', 'key'] as const;

/** Who it was, for a message that selects by kind. A person who was deleted since has no name. */
export function describeActor({ actor, actorName }: Pick<AuditEntry, 'actor' | 'actorName'>) {
  if (actorName !== null) return { kind: 'person', name: actorName };
  const kind = kinds.find((known) => actor === known || actor.startsWith(`${known}:`));
  return { kind: kind ?? 'deleted', name: '' };
}
