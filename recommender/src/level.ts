export const levels = ['beginner', 'intermediate', 'advanced', 'mixed'] as const;

export type Level = (typeof levels)[number];
