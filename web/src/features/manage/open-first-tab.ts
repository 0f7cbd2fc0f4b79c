import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { meQuery } from '../account/me-query.ts';
import { listManageTabs } from './manage-tabs.ts';

/** /manage is the first section that the person may open; who may open none stays, and is told so there. */
export async function openFirstTab({ context }: { context: { queryClient: QueryClient } }): Promise<void> {
  const [first] = listManageTabs(await context.queryClient.ensureQueryData(meQuery));
  if (first) throw redirect(first.link);
}
