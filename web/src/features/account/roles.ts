import type { Me } from '@crs/contracts';

type Person = Pick<Me, 'role'>;

/** Who sees models and decides which is live; the server holds the same rule for its data, and for all that follow. */
export function isAnalyst({ role }: Person): boolean {
  return role === 'analyst' || role === 'admin';
}

/** Who may look at learners. */
export function isAdvisor({ role }: Person): boolean {
  return role === 'advisor' || role === 'admin';
}

/** Who decides who may do what. */
export function isAdmin({ role }: Person): boolean {
  return role === 'admin';
}

/** Who changes the catalogue. */
export function isEditor({ role }: Person): boolean {
  return role === 'editor' || role === 'admin';
}
