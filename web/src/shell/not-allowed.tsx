import { IconLock } from '@tabler/icons-react';
import { EmptyState } from './empty-state.tsx';
import { LinkButton } from './link-button.tsx';
import { PageHeading } from './page-heading.tsx';

/** For pages of other roles. The server refuses their data in any case. */
export function NotAllowed() {
  return (
    <>
      <PageHeading title="Not allowed" />
      <EmptyState
        icon={IconLock}
        title="Your account may not see this page"
        action={
          <LinkButton to="/" variant="default">
            To your recommendations
          </LinkButton>
        }
      >
        If your work needs it, ask an administrator for the role.
      </EmptyState>
    </>
  );
}
