import type { KeyScope } from '@crs/contracts';
import type { Auth } from './auth.ts';

const DAY_S = 24 * 3600;

/** Makes a key for an integrating system; the key itself is shown this once and stored hashed. */
export async function createServiceKey(
  auth: Auth,
  options: { name: string; ownerUserId: string; scopes: readonly KeyScope[]; days?: number },
): Promise<{ id: string; key: string }> {
  const { name, ownerUserId, scopes, days } = options;
  const permissions: Record<string, string[]> = {};
  for (const scope of scopes) {
    const [object = '', action = ''] = scope.split(':');
    permissions[object] = [...(permissions[object] ?? []), action];
  }
  const { id, key } = await auth.api.createApiKey({
    body: { name, userId: ownerUserId, permissions, ...(days !== undefined && { expiresIn: days * DAY_S }) },
  });
  return { id, key };
}
