/** A kind of learner: what draws them (subject → pull), what they say they want, and where their interest may drift. */
export interface LearnerArchetype {
  share: number;
  subjects: Record<string, number>;
  drifts: string[];
  goals: string[];
}

export const learnerArchetypes: LearnerArchetype[] = [
  {
    share: 13,
    subjects: { 'Computer Science': 1, Mathematics: 0.35, 'Data Science': 0.3 },
    drifts: ['Data Science', 'Art and Design', 'Engineering', 'Business'],
    goals: ['Become a software developer', 'Change career into programming', 'Build my own web service'],
  },
  {
    share: 12,
    subjects: { 'Data Science': 1, Statistics: 0.7, 'Computer Science': 0.45, Mathematics: 0.35 },
    drifts: ['Economics', 'Business', 'Health', 'Philosophy'],
    goals: ['Become a data analyst', 'Become a machine learning engineer', 'Use data better in my job'],
  },
  {
    share: 11,
    subjects: { Business: 1, Economics: 0.5, Statistics: 0.15 },
    drifts: ['Psychology', 'Data Science', 'Literature and Languages'],
    goals: ['Move into management', 'Start a company', 'Understand the finances of my organisation'],
  },
  {
    share: 7,
    subjects: { Economics: 1, Statistics: 0.5, Mathematics: 0.35, Business: 0.25 },
    drifts: ['History', 'Environment', 'Data Science', 'Philosophy'],
    goals: ['Work in economic policy', 'Prepare for a master in economics', 'Become a market researcher'],
  },
  {
    share: 8,
    subjects: { Psychology: 1, Health: 0.4, Education: 0.3, Statistics: 0.2 },
    drifts: ['Philosophy', 'Biology', 'Business', 'Data Science'],
    goals: ['Become a counsellor', 'Do research in psychology', 'Understand people better at work'],
  },
  {
    share: 8,
    subjects: { Biology: 1, Chemistry: 0.6, Environment: 0.35, Health: 0.25 },
    drifts: ['Data Science', 'Statistics', 'Psychology'],
    goals: ['Work in a research laboratory', 'Prepare for medical school', 'Work in nature conservation'],
  },
  {
    share: 7,
    subjects: { Physics: 1, Mathematics: 0.8, 'Computer Science': 0.25, Engineering: 0.2 },
    drifts: ['Philosophy', 'Data Science', 'Environment'],
    goals: [
      'Prepare for a master in physics',
      'Teach physics at a secondary school',
      'Understand the universe',
    ],
  },
  {
    share: 8,
    subjects: { Engineering: 1, Physics: 0.45, Mathematics: 0.4, 'Computer Science': 0.3 },
    drifts: ['Environment', 'Business', 'Art and Design'],
    goals: [
      'Become a design engineer',
      'Work on renewable energy',
      'Move from the workshop into engineering',
    ],
  },
  {
    share: 8,
    subjects: { Health: 1, Biology: 0.5, Psychology: 0.35, Statistics: 0.15 },
    drifts: ['Education', 'Chemistry', 'Business'],
    goals: ['Work in public health', 'Qualify for a nursing degree', 'Lead a ward team'],
  },
  {
    share: 7,
    subjects: { 'Art and Design': 1, 'Computer Science': 0.25, History: 0.2 },
    drifts: ['Literature and Languages', 'Psychology', 'Business'],
    goals: [
      'Build a design portfolio',
      'Become a user-experience designer',
      'Draw and photograph with confidence',
    ],
  },
  {
    share: 7,
    subjects: { 'Literature and Languages': 1, History: 0.4, Philosophy: 0.3 },
    drifts: ['Education', 'Art and Design', 'Psychology'],
    goals: ['Write and publish fiction', 'Work as a translator', 'Live and study abroad'],
  },
  {
    share: 6,
    subjects: { History: 1, Philosophy: 0.55, 'Literature and Languages': 0.4 },
    drifts: ['Economics', 'Art and Design', 'Environment'],
    goals: [
      'Work in a museum or archive',
      'Study for the pleasure of it',
      'Prepare for a degree in the humanities',
    ],
  },
  {
    share: 6,
    subjects: { Education: 1, Psychology: 0.5, 'Literature and Languages': 0.35, Mathematics: 0.2 },
    drifts: ['Computer Science', 'Philosophy', 'Art and Design'],
    goals: ['Become a teacher', 'Teach better online', 'Design courses for adults'],
  },
  {
    share: 5,
    subjects: { Environment: 1, Biology: 0.4, Economics: 0.25, Engineering: 0.25 },
    drifts: ['Data Science', 'Chemistry', 'History'],
    goals: ['Work on climate policy', 'Become a sustainability officer', 'Map and protect landscapes'],
  },
  {
    share: 4,
    subjects: { Philosophy: 1, Mathematics: 0.3, 'Computer Science': 0.25, Psychology: 0.3 },
    drifts: ['Physics', 'History', 'Data Science'],
    goals: ['Think and argue more clearly', 'Work on the ethics of technology', 'Prepare for a law degree'],
  },
  {
    share: 4,
    subjects: { Mathematics: 1, Statistics: 0.55, 'Computer Science': 0.45, Physics: 0.25 },
    drifts: ['Data Science', 'Economics', 'Philosophy'],
    goals: ['Prepare for a master in mathematics', 'Become an actuary', 'Teach mathematics'],
  },
];
