export const outcomeNames = [
  { name: 'clicked', title: 'Opened a course', column: 'Opened' },
  { name: 'enrolled', title: 'Enrolled in a course', column: 'Enrolled' },
  { name: 'dismissed', title: 'Dismissed a course', column: 'Dismissed' },
] as const;

export type OutcomeName = (typeof outcomeNames)[number]['name'];
