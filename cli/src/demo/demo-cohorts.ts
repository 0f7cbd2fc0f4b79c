/** Cohorts of the demo: who has one of the interests is in it. The demo advisor sees those that have an advisor. */
export const demoCohorts = [
  { name: 'Data and statistics', interests: ['Data Science', 'Statistics'], isAdvised: true },
  { name: 'Psychology and education', interests: ['Psychology', 'Education'], isAdvised: true },
  { name: 'Business and economics', interests: ['Business', 'Economics'], isAdvised: false },
] as const;

/** The names of the cohorts of a learner with these interests, in the order of the list above. */
export function listDemoCohorts(interests: readonly string[]): string[] {
  return demoCohorts
    .filter((cohort) => cohort.interests.some((interest) => interests.includes(interest)))
    .map(({ name }) => name);
}
