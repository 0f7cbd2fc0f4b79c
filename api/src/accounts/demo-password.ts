/** Public knowledge: it is printed at the start, so demo accounts belong in a demo database only. */
export const demoPassword = 'crs-demo-password';
