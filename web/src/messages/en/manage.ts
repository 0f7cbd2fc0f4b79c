export const manage = {
  label: 'Manage',
  tabs: {
    models: 'Models',
  },
} as const;
