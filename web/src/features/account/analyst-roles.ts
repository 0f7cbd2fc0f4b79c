import type { Me } from '@crs/contracts';

const analystRoles: readonly Me['role'][] = ['analyst', 'admin'];

/** Who sees models and decides which is live; the server holds the same rule for its data. */
export function isAnalyst({ role }: Pick<Me, 'role'>): boolean {
  return analystRoles.includes(role);
}
