export const manage = {
  label: 'Manage',
  tabs: {
    courses: 'Courses',
    models: 'Models',
  },
} as const;
