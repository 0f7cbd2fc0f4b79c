export const outcomeNames = ['clicked', 'enrolled', 'dismissed'] as const;

export type OutcomeName = (typeof outcomeNames)[number];
