import { randomUUID } from 'node:crypto';
import type { AddedLearners, UserPage } from '@crs/contracts';
import type { Person } from './test-server.ts';

/** The id of the account of a person. */
export async function findAccountId(admin: Person, { email }: Person): Promise<string> {
  const [user] = (await admin.call<UserPage>('GET', `/admin/users?q=${email}`)).body.items;
  if (!user) throw new Error(`no account has the address ${email}`);
  return user.id;
}

/** Makes a cohort with these learners and advisors. @returns its id. */
export async function makeCohort(
  admin: Person,
  { learnerIds, advisors }: { learnerIds: readonly string[]; advisors: readonly Person[] },
): Promise<string> {
  const id = `cohort ${randomUUID()}`;
  const path = `/admin/cohorts/${encodeURIComponent(id)}`;
  const made = await admin.call('POST', '/admin/cohorts', { name: id });
  if (made.status !== 200) throw new Error(made.text);
  if (learnerIds.length > 0) {
    const { body } = await admin.call<AddedLearners>('POST', `${path}/learners`, { learnerIds });
    if (body.addedCount !== learnerIds.length) throw new Error(`unknown: ${body.unknownIds.join()}`);
  }
  for (const advisor of advisors) {
    const added = await admin.call('PUT', `${path}/advisors/${await findAccountId(admin, advisor)}`);
    if (added.status !== 200) throw new Error(added.text);
  }
  return id;
}
