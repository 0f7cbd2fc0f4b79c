export const onboarding = {
  progress: 'Step {step, number} of {total, number}',
  back: 'Back',
  skip: 'Skip',
  next: 'Continue',
  finish: 'Show my courses',
  interests: {
    title: 'What would you like to learn?',
    lead: 'Choose two or more, and the list is yours from the first minute.',
  },
  goal: {
    title: 'Is there something you are working towards?',
    lead: 'A job, an exam, a project: courses that speak of it move up.',
    label: 'Your goal',
  },
  level: {
    title: 'Where do you start?',
    lead: 'Courses of other levels still appear, further down.',
    label: 'Your level',
  },
  languages: {
    title: 'In which languages do you like to learn?',
    lead: 'Only courses in these languages are recommended. Choose none to see all.',
    label: 'Your languages',
  },
} as const;
